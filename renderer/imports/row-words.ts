import type { TFunction } from 'i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import { appointmentStatuses } from '../../shared/appointments/appointments-rules.ts';
import type { Language } from '../../shared/basics/language.ts';
import { assertNever } from '../../shared/contract/errors.ts';
import { isSetAside, namesNobody } from '../../shared/imports/broken-reasons.ts';
import { evidenceWords, reasonWords } from '../../shared/imports/imports-words.ts';
import type { PreviewRow, RowDecision, RowOutcome } from '../../shared/imports/imports.ts';
import type { SheetChange } from '../../shared/imports/sheet-updates.ts';
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
    case 'changed':
    case 'alreadyHere':
      return row.outcome === filter;
  }
};

export const outcomeTone: Readonly<Record<RowOutcome, Tone>> = {
  new: 'ready',
  samePerson: 'done',
  probablySame: 'missing',
  changed: 'info',
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
  { summary }: Pick<PreviewRow, 'summary'>,
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

const changeSentence = (change: SheetChange, { t, format, language }: RowWording): string => {
  const either = (value: string | null, words: (value: string) => string, none: string): string =>
    value === null || value === '' ? none : words(value);
  switch (change.what) {
    case 'date':
    case 'time':
    case 'place':
    case 'status': {
      const none = {
        date: t('imports.change.noDate'),
        time: t('imports.change.noTime'),
        place: t('imports.change.noPlace'),
        status: t('appointments.status.planned'),
      }[change.what];
      const words = {
        date: format.fullDate,
        time: format.time,
        place: (value: string) => value,
        status: (value: string) => {
          const status = appointmentStatuses.find((one) => one === value);
          return status === undefined ? value : t(`appointments.status.${status}`);
        },
      }[change.what];
      return t(`imports.change.${change.what}`, {
        from: either(change.from, words, none),
        to: either(change.to, words, none),
      });
    }
    case 'kind':
      return t('imports.change.kind', {
        from: kindName(change.from, language, 'shortName'),
        to: kindName(change.to, language, 'shortName'),
      });
    case 'crew': {
      const crew = (members: Extract<SheetChange, { what: 'crew' }>['from']): string =>
        members.length === 0
          ? t('imports.change.noCrew')
          : format.list(
              members.map(({ name, role }) =>
                t('appointments.suggest.asRole', { name, role: t(`appointments.role.${role}`) }),
              ),
            );
      return t('imports.change.crew', { from: crew(change.from), to: crew(change.to) });
    }
    case 'further':
      return t('imports.change.cell', {
        header: change.header,
        from: format.fullDate(change.from),
        to: format.fullDate(change.to),
      });
    case 'cell':
      return t('imports.change.cell', {
        header: change.header,
        from: either(change.from, (value) => value, t('imports.change.blank')),
        to: either(change.to, (value) => value, t('imports.change.blank')),
      });
    default:
      return assertNever(change);
  }
};

/** What a row says otherwise than before and what becomes of it, each a sentence. */
const changeSentences = (row: PreviewRow, wording: RowWording): readonly RowSentence[] => {
  const { t } = wording;
  const { changes, update, updateSure } = row;
  const sentences = changes.map((change) => ({ kind: 'change' as const, text: changeSentence(change, wording) }));
  const plain = (text: string): RowSentence => ({ kind: 'plain', text });
  return [
    ...sentences,
    ...(changes.some((change) => change.what !== 'cell' && change.alsoHere)
      ? [{ kind: 'trouble' as const, text: t('imports.change.alsoHere') }]
      : []),
    ...(changes.some(({ what }) => what === 'cell') ? [plain(t('imports.change.cellKept'))] : []),
    ...(update === 'keep' && changes.some(({ what }) => what !== 'cell') ? [plain(t('imports.change.kept'))] : []),
    ...(update === 'add'
      ? [updateSure ? plain(t('imports.change.added')) : { kind: 'trouble' as const, text: t('imports.change.unsure') }]
      : []),
  ];
};

export interface RowWording {
  readonly t: TFunction;
  readonly format: Format;
  readonly language: Language;
}

/** The row's appointments on further days, each with day, time, and kind. */
export const furtherWords = (
  { further }: PreviewRow,
  { t, format, language }: RowWording,
): readonly AppointmentWords[] =>
  further.map((one) => {
    const day = format.fullDate(one.date);
    return {
      when: one.time === null ? day : t('imports.rows.dateTime', { date: day, time: format.time(one.time) }),
      what: kindName(one, language, 'shortName'),
    };
  });

export interface RowSentence {
  readonly kind: 'trouble' | 'doubt' | 'plain' | 'change';
  readonly text: string;
}

/** What becomes of a row and why, each a sentence. */
export const rowSentences = (
  row: PreviewRow,
  decision: RowDecision | undefined,
  { broken, setAside }: { readonly broken: 'import' | 'skip'; readonly setAside: 'import' | 'skip' },
  wording: RowWording,
): readonly RowSentence[] => {
  const { t } = wording;
  const trouble = row.broken.map((cell) => ({ kind: 'trouble' as const, text: reasonWords(t, cell) }));
  const doubts = row.doubts.map((cell) => ({ kind: 'doubt' as const, text: reasonWords(t, cell) }));
  const plain = (text: string): RowSentence => ({ kind: 'plain', text });
  const evidence = row.matches.map(({ name, evidence: code }) =>
    plain(evidenceWords(t, code, name === '' ? t('imports.rows.unnamed') : name)),
  );
  const isAside = setAside === 'skip' && decision === undefined && isSetAside(row.doubts);
  if (decision?.action === 'skip' || isAside || (broken === 'skip' && trouble.length > 0)) {
    return [...trouble, ...(isAside ? doubts : []), plain(t('imports.rows.skipped'))];
  }
  if (namesNobody(row.broken)) return trouble;
  if (row.outcome === 'alreadyHere') return [...trouble, ...evidence, plain(t('imports.rows.alreadyHere'))];
  if (row.outcome === 'changed') {
    return [...changeSentences(row, wording), ...trouble, ...doubts, ...evidence];
  }
  return [...trouble, ...(trouble.length > 0 ? [plain(t('imports.rows.imported'))] : []), ...doubts, ...evidence];
};
