import { Button, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { displayANumber, parseANumber } from '../../shared/basics/a-number.ts';
import { maskANumber } from '../../shared/people/people-rules.ts';
import classes from '../ui/fields.module.css';

/** How what is in the field was read, and what to look at twice. */
const Understood = ({ typed }: { readonly typed: string }) => {
  const { t } = useTranslation();
  const parsed = parseANumber(typed);
  return (
    <div className={classes.understood} aria-live="polite">
      {parsed.kind === 'none' ? t('people.aNumber.none') : null}
      {parsed.kind === 'number' ? t('people.aNumber.understood', { number: displayANumber(parsed.value) }) : null}
      {parsed.kind === 'number'
        ? parsed.warnings.map((warning) => (
            <div key={warning} className={classes.warning}>
              {t(`people.aNumber.warning.${warning}`)}
            </div>
          ))
        : null}
    </div>
  );
};

/** Why what was typed is no A-number, in words; null if it is one, or says that there is none. */
export const aNumberProblem = (typed: string, t: TFunction): string | null => {
  const parsed = parseANumber(typed);
  return parsed.kind === 'broken' ? t(`people.aNumber.problem.${parsed.reason}`) : null;
};

export interface ANumberFieldProps {
  /** As typed; null for nothing. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
}

/** The A-number as people write it; says how it was read. */
const ANumberField = ({ value, onChange, error, description }: ANumberFieldProps) => {
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  const typed = value ?? '';
  return (
    <TextInput
      label={t('people.field.aNumber')}
      description={description}
      placeholder={t('people.aNumber.hint')}
      value={typed}
      maxLength={60}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      error={left ? (aNumberProblem(typed, t) ?? error) : error}
      inputContainer={(input) => (
        <>
          {input}
          <Understood typed={typed} />
        </>
      )}
    />
  );
};

/** The same for a number that is stored: it stays hidden until someone wants to change it. */
export const StoredANumberField = ({ stored, ...props }: ANumberFieldProps & { readonly stored: string | null }) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(stored === null || props.value !== stored);
  if (opened || stored === null) {
    return <ANumberField {...props} />;
  }
  return (
    <div>
      <div className={classes.label}>{t('people.field.aNumber')}</div>
      <div className={classes.masked}>
        <span>{maskANumber(stored)}</span>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('people.aNumber.changeIt')}
          onClick={() => setOpened(true)}
        >
          {t('common.change')}
        </Button>
      </div>
      {props.description}
    </div>
  );
};
