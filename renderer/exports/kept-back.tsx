import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { Notice } from '../ui/states.tsx';
import classes from './kept-back.module.css';

/** What the summary leaves out and why, and what to look at before it is sent. */
export const KeptBack = ({ preview }: { readonly preview: CallOutput<'exports.preview'> }) => {
  const { t } = useTranslation();
  const { summary, counts, mentions } = preview;
  const notesGoIn = summary.notes !== undefined && summary.notes.length > 0;
  return (
    <>
      {mentions.length === 0 ? null : (
        <Notice tone="missing" alert>
          <strong>{t('exports.mentionsTitle')}</strong>
          <ul className={classes.list}>
            {mentions.map((part) => (
              <li key={part}>{t('exports.mentionsLine', { what: t(`exports.parts.${part}`) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {notesGoIn && counts.sharedNotes > 0 ? (
        <Notice tone="missing">{t('exports.sharedNotes', { count: counts.sharedNotes })}</Notice>
      ) : null}
      <Notice tone="missing">
        <strong>{t('exports.withheldTitle')}</strong>
        <ul className={classes.list}>
          {summary.withheld.map(({ what, reason }) => (
            <li key={what}>
              {t('exports.withheldLine', { what: t(`exports.things.${what}`), reason: t(`exports.reasons.${reason}`) })}
            </li>
          ))}
        </ul>
      </Notice>
    </>
  );
};
