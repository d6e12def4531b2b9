import type { TFunction } from 'i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import type { Language } from '../../shared/basics/language.ts';
import { namesNobody } from '../../shared/imports/broken-reasons.ts';
import { evidenceWords, reasonWords } from '../../shared/imports/imports-words.ts';
import type { PreviewRow, RowDecision, RowOutcome } from '../../shared/imports/imports.ts';
import type { Format } from '../base/format.ts';
import type { Tone } from '../ui/status-mark.tsx';

export type RowFilter = 'all' | RowOutcome;

/** Whether a row belongs under a filter. A broken row may be undecided too, so it may be under two. */
export const fits = (row: PreviewRow, filter: RowFilter): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'broken':
      return row.broken.length > 0;
    case 'probablySame':
      return row.undecided;
    case 'new':
    case 'samePerson':
    case 'alreadyHere':
      return row.outcome === filter;
  }
};

export const outcomeTone: Readonly<Record<RowOutcome, Tone>> = {
  new: 'ready',
  samePerson: 'done',
  probablySame: 'missing',
  broken: 'missing',
  alreadyHere: 'quiet',
};

export interface AppointmentWords {
  /** `Tue, Dec 8, 2026, 9:15 AM` */
  readonly when: string;
  /** `ICE check-in · 26 Federal Plaza` */
  readonly what: string;
}

export const appointmentWords = (
  { summary }: PreviewRow,
  format: Format,
  t: TFunction,
  language: Language,
): AppointmentWords => {
  if (!summary.appointment) return { when: '', what: t('imports.rows.noAppointment') };
  const { date, time, kind, kindWords, place } = summary;
  const day = date === null ? t('imports.rows.dateUnknown') : format.fullDate(date);
  const when = time === null ? day : t('imports.rows.dateTime', { date: day, time: format.time(time) });
  const what =
    kind === null
      ? kindWords
      : kindName({ kind, kindWords: kindWords === '' ? null : kindWords }, language, 'shortName');
  return { when, what: [what === 'other' ? '' : what, place].filter((part) => part !== '').join(' · ') };
};

export interface RowSentence {
  readonly kind: 'trouble' | 'doubt' | 'plain';
  readonly text: string;
}

/** What becomes of a row and why, each a sentence. */
export const rowSentences = (
  row: PreviewRow,
  decision: RowDecision | undefined,
  skipsBroken: boolean,
  t: TFunction,
): readonly RowSentence[] => {
  const trouble = row.broken.map((cell) => ({ kind: 'trouble' as const, text: reasonWords(t, cell) }));
  const doubts = row.doubts.map((cell) => ({ kind: 'doubt' as const, text: reasonWords(t, cell) }));
  const plain = (text: string): RowSentence => ({ kind: 'plain', text });
  const evidence = row.matches.map(({ name, evidence: code }) =>
    plain(evidenceWords(t, code, name === '' ? t('imports.rows.unnamed') : name)),
  );
  if (decision?.action === 'skip' || (skipsBroken && trouble.length > 0)) {
    return [...trouble, plain(t('imports.rows.skipped'))];
  }
  if (namesNobody(row.broken)) return trouble;
  if (row.outcome === 'alreadyHere') return [...trouble, ...evidence, plain(t('imports.rows.alreadyHere'))];
  return [...trouble, ...(trouble.length > 0 ? [plain(t('imports.rows.imported'))] : []), ...doubts, ...evidence];
};
