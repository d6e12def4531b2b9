import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { displayANumber } from '../../shared/basics/a-number.ts';
import { maskANumber } from '../../shared/people/people-rules.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import classes from './person-header.module.css';

/** The A-number with all but its last digits hidden, until someone asks for it. Takes nine digits. */
export const ANumberReveal = ({ digits }: { readonly digits: string }) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <span className={classes.aNumber}>
      <span className={classes.label}>{t('people.field.aNumber')}</span>
      <span className={classes.digits}>
        {shown ? (
          displayANumber(digits)
        ) : (
          <span aria-label={t('people.aNumber.masked')} role="img">
            {maskANumber(digits)}
          </span>
        )}
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={shown ? undefined : t('people.aNumber.revealFull')}
        onClick={() => setShown((before) => !before)}
      >
        {t(shown ? 'people.aNumber.hide' : 'people.aNumber.reveal')}
      </Button>
      <CopyButton text={digits} what={t('people.field.aNumber')} />
    </span>
  );
};
