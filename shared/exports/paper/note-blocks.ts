import { kindName } from '../../appointments/appointment-kinds.ts';
import type { CaseSummary, SummaryNote } from '../case-summary.ts';
import { whenWords } from './appointment-blocks.ts';
import type { Fact, PaperBlock, PaperText } from './blocks.ts';
import type { FactKey, PaperWords } from './paper-words.ts';

type Officer = SummaryNote['officers'][number];

const officerWords = ({ name, badge, agency, vehicle }: Officer, { t }: PaperWords): string =>
  [
    name,
    agency,
    badge === null ? null : t('exports.paper.officer_badge', { badge }),
    vehicle === null ? null : t('exports.paper.officer_vehicle', { vehicle }),
  ]
    .filter((one) => one !== null)
    .join(', ');

const noteFacts = (note: SummaryNote, words: PaperWords): Fact[] => {
  const { t } = words;
  const fact = (key: FactKey, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ label: t(`exports.paper.fact.${key}`), value }];
  const time = (instant: string | null): string | null => (instant === null ? null : words.timeIn(instant, note.zone));
  const nextDate =
    note.nextDate &&
    [words.day(note.nextDate), note.nextTime && words.wallTime(note.nextTime)].filter(Boolean).join(', ');
  const outcome = [note.outcome && t(`appointments.outcome.${note.outcome}`), note.outcomeWords]
    .filter(Boolean)
    .join('. ');
  return [
    ...fact('observer', note.observer),
    ...fact('arrived', time(note.arrivedAt)),
    ...fact('calledIn', time(note.calledInAt)),
    ...fact('out', time(note.outAt)),
    ...fact('outcome', outcome),
    ...fact('nextDate', nextDate && words.capital(nextDate)),
    ...fact('letIn', note.letIn),
    ...fact('interpreter', note.interpreter),
    ...fact('officers', note.officers.map((officer) => officerWords(officer, words)).join('\n')),
    ...fact('paperShown', note.papers.shown),
    ...fact('paperGiven', note.papers.given),
    ...fact('paperTaken', note.papers.taken),
    ...fact('paperSigned', note.papers.signed),
    ...fact('property', note.propertyTaken),
    ...fact(
      'rights',
      [...note.rightsConcerns.map((concern) => t(`encounters.rights.${concern}`)), note.rightsWords]
        .filter(Boolean)
        .join('\n'),
    ),
    ...fact('followUps', note.followUps),
  ];
};

const timeline = (note: SummaryNote, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  if (note.entries.length === 0) {
    return [{ kind: 'words', label: t('exports.paper.column.event'), text: t('exports.paper.noEntries') }];
  }
  let lastDay = '';
  const rows = note.entries.map((entry): PaperText[][] => {
    const day = words.dayIn(entry.at, note.zone);
    const newDay: PaperText[] = day === lastDay || lastDay === '' ? [] : [{ text: words.capital(day), style: 'small' }];
    lastDay = day;
    return [
      [...newDay, { text: words.timeIn(entry.at, note.zone) }],
      [{ text: t(`exports.paper.source.${entry.source}`) }],
      [{ text: entry.text === '' ? '—' : entry.text }],
    ];
  });
  return [
    {
      kind: 'grid',
      title: null,
      columns: [
        { name: t('exports.paper.column.time'), width: 'time' },
        { name: t('exports.paper.column.source'), width: 'time' },
        { name: t('exports.paper.column.event'), width: 'wide' },
      ],
      rows,
    },
  ];
};

/** Notes, and the appointments by which they are named. */
type WithNotes = Pick<CaseSummary, 'notes' | 'appointments' | 'language'>;

const noteTitle = (note: SummaryNote, summary: WithNotes, words: PaperWords): string => {
  const appointment = summary.appointments?.find((one) => one.id === note.appointmentId);
  return words.capital(
    appointment === undefined
      ? words.dayIn(note.sealedAt, note.zone)
      : words.t('exports.paper.noteTitle', {
          date: whenWords(appointment, words),
          kind: kindName(appointment, summary.language),
        }),
  );
};

const oneNote = (note: SummaryNote, summary: WithNotes, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  return [
    {
      kind: 'heading',
      title: noteTitle(note, summary, words),
      below: [
        t('exports.paper.sealed', { date: words.dayAndTimeIn(note.sealedAt, note.zone) }),
        t('exports.paper.timesIn', { zone: words.zoneName(note.zone) }),
      ].join(' '),
    },
    { kind: 'facts', title: null, facts: noteFacts(note, words), nothing: '' },
    ...timeline(note, words),
    ...note.addenda.map(({ at, author, text }): PaperBlock => ({
      kind: 'words',
      label: t('exports.paper.addendum', { date: words.dayAndTimeIn(at, note.zone), author }),
      text,
    })),
  ];
};

/** Every sealed note: its facts, its timeline, what was added later. */
export const noteBlocks = (summary: WithNotes, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  if (summary.notes === undefined) return [];
  const title = t('exports.paper.section.notes');
  if (summary.notes.length === 0) return [{ kind: 'text', title, texts: [{ text: t('exports.paper.noNotes') }] }];
  return [
    { kind: 'text', title, texts: [{ text: t('exports.paper.sourceKey'), style: 'small' }] },
    ...summary.notes.flatMap((note) => oneNote(note, summary, words)),
  ];
};
