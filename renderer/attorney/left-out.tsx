import { useTranslation } from 'react-i18next';
import { withheldLines } from '../../shared/attorney/paper/attorney-paper.ts';
import type { CallOutput } from '../../shared/contract.ts';
import { Notice } from '../ui/states.tsx';
import classes from './attorney.module.css';

interface ListedProps {
  readonly title: string;
  readonly lead?: string;
  readonly lines: readonly string[];
}

const Listed = ({ title, lead, lines }: ListedProps) => (
  <Notice tone="missing">
    <strong>{title}</strong>
    {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
    <ul className={classes.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </Notice>
);

/** What the packet leaves out and why, whom it does not name, and what it blanks. */
export const LeftOut = ({ preview }: { readonly preview: CallOutput<'attorney.preview'> }) => {
  const { t } = useTranslation();
  const { packet, keptContacts, blanked, counts } = preview;
  const things = blanked.filter((what) => what !== 'channels' && what !== 'crew' && what !== 'home');
  return (
    <>
      {packet.notes !== undefined && packet.notes.length > 0 && counts.sharedNotes > 0 ? (
        <Notice tone="missing">{t('exports.sharedNotes', { count: counts.sharedNotes })}</Notice>
      ) : null}
      {keptContacts.length === 0 ? null : (
        <Listed
          title={t('attorney.keptTitle')}
          lead={t('attorney.keptLead')}
          lines={keptContacts.map(({ name, tell }) => t('attorney.keptLine', { name, tell: t(`plans.tell.${tell}`) }))}
        />
      )}
      {things.length === 0 ? null : (
        <Listed
          title={t('attorney.blankedTitle')}
          lead={t('attorney.blankedLead')}
          lines={things.map((what) => t(`attorney.things.${what}`))}
        />
      )}
      <Listed title={t('exports.withheldTitle')} lines={withheldLines(packet, t)} />
    </>
  );
};
