import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { kindName } from '../../../shared/appointment-kinds.ts';
import type { CaseSummary, SummaryNote } from '../../../shared/case-summary.ts';
import type { FactKey, PaperWords } from './paper-words.ts';
import { whenWords } from './pdf-appointments.ts';
import { factGrid, gridSection, say, textSection, type Fact } from './pdf-pieces.ts';

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
  const nextDate = note.nextDate && [words.day(note.nextDate), note.nextTime && words.wallTime(note.nextTime)].filter(Boolean).join(', ');
  const outcome = [note.outcome && t(`appointments.outcome.${note.outcome}`), note.outcomeWords].filter(Boolean).join('. ');
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
    ...fact('rights', [...note.rightsConcerns.map((concern) => t(`encounters.rights.${concern}`)), note.rightsWords].filter(Boolean).join('\n')),
    ...fact('followUps', note.followUps),
  ];
};

const timeline = (note: SummaryNote, words: PaperWords): Content => {
  const { t } = words;
  if (note.entries.length === 0) return say(t('exports.paper.noEntries'), { style: 'small', margin: [0, 6, 0, 0] });
  let lastDay = '';
  const rows = note.entries.map((entry) => {
    const day = words.dayIn(entry.at, note.zone);
    const newDay = day === lastDay || lastDay === '' ? [] : [say(words.capital(day), { style: 'small' })];
    lastDay = day;
    return [
      [...newDay, say(words.timeIn(entry.at, note.zone))],
      [say(t(`exports.paper.source.${entry.source}`))],
      [say(entry.text === '' ? '—' : entry.text)],
    ];
  });
  return gridSection({
    columns: [t('exports.paper.column.time'), t('exports.paper.column.source'), t('exports.paper.column.event')],
    widths: [72, 74, '*'],
    rows,
  });
};

const addenda = (note: SummaryNote, words: PaperWords): Content[] =>
  note.addenda.flatMap(({ at, author, text }): Content[] => [
    say(words.t('exports.paper.addendum', { date: words.dayAndTimeIn(at, note.zone), author }), {
      style: 'column',
      margin: [0, 8, 0, 1],
    }),
    say(text),
  ]);

const noteTitle = (note: SummaryNote, summary: CaseSummary, words: PaperWords): ContentText => {
  const appointment = summary.appointments?.find((one) => one.id === note.appointmentId);
  const text =
    appointment === undefined
      ? words.dayIn(note.sealedAt, note.zone)
      : words.t('exports.paper.noteTitle', {
          date: whenWords(appointment, words),
          kind: kindName(appointment, summary.language),
        });
  return say(words.capital(text), { style: 'noteTitle', margin: [0, 10, 0, 2], tag: { kind: 'H3' } });
};

const noteBlock = (note: SummaryNote, summary: CaseSummary, words: PaperWords): Content[] => {
  const { t } = words;
  return [
    {
      unbreakable: true,
      stack: [
        noteTitle(note, summary, words),
        say(
          [
            t('exports.paper.sealed', { date: words.dayAndTimeIn(note.sealedAt, note.zone) }),
            t('exports.paper.timesIn', { zone: words.zoneName(note.zone) }),
          ].join(' '),
          { style: 'small', margin: [0, 0, 0, 3] },
        ),
      ],
    },
    factGrid(noteFacts(note, words)),
    timeline(note, words),
    ...addenda(note, words),
  ];
};

/** Every sealed note: its facts, its timeline, what was added later. */
export const notesSection = (summary: CaseSummary, words: PaperWords): Content[] => {
  const { t } = words;
  if (summary.notes === undefined) return [];
  const title = t('exports.paper.section.notes');
  if (summary.notes.length === 0) return [textSection(title, [say(t('exports.paper.noNotes'))])];
  return [
    textSection(title, [say(t('exports.paper.sourceKey'), { style: 'small' })]),
    ...summary.notes.flatMap((note) => noteBlock(note, summary, words)),
  ];
};
