import { Modal, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/basics/language.ts';
import { useCallQuery } from '../base/queries.ts';
import { useShownLanguage } from '../base/words.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Loaded } from '../ui/states.tsx';
import { RepliesForm } from './replies-form.tsx';
import { closeShiftDialog, type ShiftDialogContent } from './shift-panels.ts';
import { shiftTables } from './shift-words.ts';
import classes from './shifts.module.css';

/** The text for the chat, in the language of those who read it. */
const SignUp = ({ content: { from, to } }: { readonly content: ShiftDialogContent }) => {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useShownLanguage());
  const query = useCallQuery('shifts.signUpText', { from, to, language }, { tables: shiftTables, keepPrevious: true });
  return (
    <Stack gap="md">
      <p className={classes.soft}>{t('shifts.sheet.lead')}</p>
      <SegmentedControl
        aria-label={t('shifts.sheet.language')}
        value={language}
        data={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
        onChange={(next) => setLanguage(next === 'es' ? 'es' : 'en')}
      />
      <Loaded query={query}>
        {({ text }) => (
          <>
            <Textarea label={t('shifts.sheet.text')} value={text} readOnly autosize minRows={6} maxRows={16} />
            <CopyButton text={text} what={t('shifts.sheet.title')}>
              {t('shifts.sheet.copy')}
            </CopyButton>
          </>
        )}
      </Loaded>
    </Stack>
  );
};

/** The dialogs about the shifts of a week: the text for the chat, and replies from it. */
export const ShiftDialogs = ({ content }: { readonly content: ShiftDialogContent }) => {
  const { t } = useTranslation();
  const isSignUp = content.ask === 'signUp';
  return (
    <Modal
      opened
      onClose={closeShiftDialog}
      title={t(isSignUp ? 'shifts.sheet.title' : 'shifts.replies.title')}
      size={isSignUp ? 'lg' : 'xl'}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isSignUp ? <SignUp content={content} /> : <RepliesForm content={content} />}
    </Modal>
  );
};
