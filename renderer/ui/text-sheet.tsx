import { SegmentedControl, Stack, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Language } from '../../shared/basics/language.ts';
import { CopyButton } from './copy-button.tsx';
import classes from './text-sheet.module.css';

interface LanguageSwitchProps {
  readonly label: string;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** English or Spanish, for what others are to read. */
export const LanguageSwitch = ({ label, language, onLanguage }: LanguageSwitchProps) => (
  <SegmentedControl
    aria-label={label}
    className={classes.language}
    value={language}
    data={[
      { value: 'en', label: 'English' },
      { value: 'es', label: 'Español' },
    ]}
    onChange={(next) => onLanguage(next === 'es' ? 'es' : 'en')}
  />
);

export interface TextSheetProps {
  readonly label: string;
  /** Null while it is read. */
  readonly text: string | null;
  /** What is copied, for the message that says so. */
  readonly what: string;
  readonly copyWords: string;
  /** What is chosen about the text, above it. */
  readonly children: ReactNode;
}

/** A text to copy elsewhere, shown as it will be. */
export const TextSheet = ({ label, text, what, copyWords, children }: TextSheetProps) => (
  <Stack gap="md">
    {children}
    <Textarea label={label} value={text ?? ''} readOnly autosize minRows={6} maxRows={16} />
    <CopyButton text={text ?? ''} what={what}>
      {copyWords}
    </CopyButton>
  </Stack>
);
