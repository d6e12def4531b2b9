import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Notice } from '../ui/states.tsx';
import classes from './written-result.module.css';

export interface Written {
  readonly answer: CallOutput<'exports.caseSummary'>;
  /** Name of the PDF, without its folder. */
  readonly pdfName: string;
  readonly password: string;
}

/** What was written, and how its receiver can check it. */
export const WrittenResult = ({ written, onAgain }: { readonly written: Written; readonly onAgain: () => void }) => {
  const { t } = useTranslation();
  const { answer, pdfName, password } = written;
  return (
    <Stack gap="sm">
      <Notice tone="done" alert>
        <strong>{t('exports.written')}</strong>
        <p>{t('exports.writtenLead', { pdf: pdfName, json: answer.jsonName })}</p>
      </Notice>
      <div>
        <div className={classes.label}>{t('exports.passwordStill')}</div>
        <p className={classes.code}>{password}</p>
      </div>
      <div>
        <div className={classes.label}>{t('exports.sha256')}</div>
        <p className={classes.code}>{answer.sha256}</p>
      </div>
      <Group gap="xs">
        <CopyButton text={password} what={t('exports.password')}>
          {t('exports.passwordCopy')}
        </CopyButton>
        <CopyButton text={answer.sha256} what={t('exports.sha256')}>
          {t('exports.copySha')}
        </CopyButton>
        <Button variant="subtle" onClick={onAgain}>
          {t('exports.another')}
        </Button>
      </Group>
    </Stack>
  );
};
