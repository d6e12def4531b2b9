import { useTranslation } from 'react-i18next';
import classes from './understood.module.css';

export interface UnderstoodProps {
  /** What was understood, in words; empty when nothing was. */
  readonly words: string;
  /** What is in the field; nothing is said while it reads the same. */
  readonly typed: string;
  /** What the field asks instead, when it was read in two ways. */
  readonly question?: string | null;
}

const isSame = (a: string, b: string): boolean => a.replaceAll(/\s/g, ' ').trim() === b.replaceAll(/\s/g, ' ').trim();

/** The line under a field that says how the typed text was read, so that 12/8 cannot be mistaken for 8/12. */
export const Understood = ({ words, typed, question = null }: UnderstoodProps) => {
  const { t } = useTranslation();
  return (
    <div className={[classes.understood, question === null ? '' : classes.asking].join(' ')} aria-live="polite">
      {question ?? (words === '' || isSame(words, typed) ? '' : t('common.date.understood', { date: words }))}
    </div>
  );
};
