import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/contract/errors.ts';
import { call } from '../../base/bridge.ts';
import { FormNotice } from '../../base/form-notice.tsx';
import { useFormSubmit } from '../../base/use-form-submit.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/states.tsx';
import { useErrorToast } from '../../ui/toasts.tsx';
import { useInitialFocus } from '../../ui/use-initial-focus.ts';
import { compareTypedKey, keyGroups, type TypedKey } from '../recovery-rules.ts';
import classes from './recovery-key.module.css';

const typedWords = (typed: TypedKey, t: TFunction): string | undefined => {
  switch (typed.state) {
    case 'same':
      return undefined;
    case 'incomplete':
      return t('vault.recovery.incomplete', { count: typed.count });
    case 'tooLong':
      return t('vault.recovery.tooMany');
    case 'differs':
      return t('vault.recovery.groupDiffers', { group: typed.group });
    default:
      return assertNever(typed);
  }
};

const KeyPaper = ({ recoveryKey }: { readonly recoveryKey: string }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.paper}>
      <p className={classes.paperTitle}>{t('vault.recovery.printTitle')}</p>
      <ol className={classes.groups} aria-label={t('vault.recovery.key')}>
        {keyGroups(recoveryKey).map((group, index) => (
          // The groups never move, and two may be equal.
          <li key={`${index}-${group}`}>
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            {group}
          </li>
        ))}
      </ol>
      <p className={classes.paperNote}>{t('vault.recovery.printNote')}</p>
    </div>
  );
};

export interface ShowKeyProps {
  readonly recoveryKey: string;
  readonly lead?: string;
  readonly onWritten: () => void;
  readonly onBack: () => void;
  readonly backLabel?: string;
}

/** The key as it is on paper, to be copied down or printed. */
export const ShowKey = ({ recoveryKey, lead, onWritten, onBack, backLabel }: ShowKeyProps) => {
  const { t } = useTranslation();
  const showError = useErrorToast();
  return (
    <Stack gap="lg">
      {lead === undefined ? null : <p className={classes.screen}>{lead}</p>}
      <KeyPaper recoveryKey={recoveryKey} />
      <Group gap="xs" className={classes.screen}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => void call('window.print', {}).catch(showError)}
        >
          {t('vault.recovery.print')}
        </Button>
        <CopyButton text={recoveryKey} what={t('vault.recovery.key')}>
          {t('vault.recovery.copy')}
        </CopyButton>
      </Group>
      <div className={classes.screen}>
        <Notice tone="missing">{t('vault.recovery.where')}</Notice>
      </div>
      <Group justify="space-between" className={classes.screen}>
        <Button variant="default" onClick={onBack}>
          {backLabel ?? t('common.back')}
        </Button>
        <Button onClick={onWritten}>{t('vault.recovery.written')}</Button>
      </Group>
    </Stack>
  );
};

export interface TypeBackProps {
  readonly recoveryKey: string;
  /** What the key is typed back for; gets it as it was typed. */
  readonly onTyped: (typed: string) => Promise<unknown>;
  readonly onAgain: () => void;
  readonly goLabel: string;
  readonly working: string;
}

/** Has the key typed back from the paper. */
export const TypeBack = ({ recoveryKey, onTyped, onAgain, goLabel, working }: TypeBackProps) => {
  const { t } = useTranslation();
  const field = useInitialFocus<HTMLTextAreaElement>();
  const [typed, setTyped] = useState('');
  const form = useFormSubmit({
    check: () => ({ typed: typedWords(compareTypedKey(typed, recoveryKey), t) }),
    send: () => onTyped(typed),
  });
  return (
    <form {...form.props}>
      <Stack gap="lg">
        <Textarea
          ref={field}
          label={t('vault.recovery.typeBack')}
          description={t('vault.recovery.typeBackHint')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            form.clear('typed');
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }
          }}
          error={form.errors['typed']}
          rows={2}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <FormNotice form={form} />
        {form.running ? <p role="status">{working}</p> : null}
        <Group justify="space-between">
          <Button variant="default" onClick={onAgain} disabled={form.running}>
            {t('vault.recovery.again')}
          </Button>
          <Button type="submit" loading={form.running}>
            {goLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
