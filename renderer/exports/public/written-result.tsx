import { Button, Group, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/states.tsx';
import classes from './written-result.module.css';

export interface Written {
  readonly answer: { readonly sha256: string; readonly jsonName: string };
  /** Name of the PDF, without its folder. */
  readonly pdfName: string;
  readonly password: string;
}

/** What was written, and how its receiver can check it. */
export const WrittenResult = ({ written, onAgain }: { readonly written: Written; readonly onAgain: () => void }) => {
  const { t } = useTranslation();
  const { answer, pdfName, password } = written;
  const top = useRef<HTMLDivElement>(null);
  // The button that was pressed was far below what is here now.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <Stack gap="sm">
      <div ref={top}>
        <Notice tone="done" alert>
          {t('exports.writtenLead', { pdf: pdfName, json: answer.jsonName })}
        </Notice>
      </div>
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
