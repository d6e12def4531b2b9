import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/basics/language.ts';
import { useCallQuery } from '../base/queries.ts';
import { useShownLanguage } from '../base/words.ts';
import { Loaded } from '../ui/states.tsx';
import { LanguageSwitch, TextSheet } from '../ui/text-sheet.tsx';
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
    <Loaded query={query}>
      {({ text }) => (
        <TextSheet
          label={t('shifts.sheet.text')}
          text={text}
          what={t('shifts.sheet.title')}
          copyWords={t('shifts.sheet.copy')}
        >
          <p className={classes.soft}>{t('shifts.sheet.lead')}</p>
          <LanguageSwitch label={t('shifts.sheet.language')} language={language} onLanguage={setLanguage} />
        </TextSheet>
      )}
    </Loaded>
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
