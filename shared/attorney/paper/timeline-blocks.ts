import { instantToWall } from '../../basics/time.ts';
import { assertNever } from '../../contract/errors.ts';
import type { PaperBlock, PaperText } from '../../exports/paper/blocks.ts';
import { noteBlocks } from '../../exports/paper/note-blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketEvent, PacketLookup } from '../attorney-packet.ts';
import { blankedWords } from '../attorney-packet.ts';
import type { Section } from './attorney-paper.ts';
import { cell, plain, small, strong } from './pieces.ts';

/** What begins every row: the time, under its day where that is a new one. */
const timeCells = (words: PaperWords): ((at: string, zone: string) => PaperText[]) => {
  let lastDay = '';
  return (at, zone) => {
    const day = words.dayIn(at, zone);
    const isNew = day !== lastDay;
    lastDay = day;
    return [...(isNew ? [small(words.capital(day))] : []), plain(words.wallTime(instantToWall(at, zone).time))];
  };
};

const stepName = ({ step, who }: PacketEvent, { t }: PaperWords): string =>
  step === null || step === 'task'
    ? t('detentions.eventKind.step')
    : t(`detentions.stepShort.${step}`, { name: who ?? '' });

const stepLine = (event: PacketEvent, words: PaperWords): string => {
  const { t } = words;
  const step = stepName(event, words);
  switch (event.stepState) {
    case 'skipped':
      return t('detentions.screen.stepSkipped', { step });
    case 'later':
      return t('detentions.screen.stepLater', { step });
    case 'open':
      return t('detentions.screen.stepOpen', { step });
    default:
      return t('detentions.screen.stepDone', { step });
  }
};

const callLine = ({ who, callResult }: PacketEvent, { t }: PaperWords): string => {
  const result = callResult === null ? t('attorney.paper.notKnown') : t(`detentions.result.${callResult}`);
  return who === null
    ? t('attorney.paper.event.calledSomeone', { result })
    : t('attorney.paper.event.called', { who, result });
};

/** What happened, as a sentence, without what someone wrote to it. Empty: the words alone say it. */
const eventLine = (event: PacketEvent, words: PaperWords): string => {
  const { t } = words;
  const what = event.what ?? blankedWords;
  switch (event.kind) {
    case 'started':
      return t('attorney.paper.event.started');
    case 'taken':
      return event.what === null
        ? t('attorney.paper.event.taken')
        : t('attorney.paper.event.takenAt', { place: event.what });
    case 'call':
      return callLine(event, words);
    case 'step':
      return stepLine(event, words);
    case 'belonging':
      return t('attorney.paper.event.belonging', { what });
    case 'returned':
      return t('attorney.paper.event.returned', { what });
    case 'facility':
      return t('detentions.screen.heldAt', { facility: what });
    case 'lookup':
      return t('attorney.paper.event.lookup', {
        result: t(`locator.result.${event.lookupResult ?? 'tried'}`),
      });
    case 'closed':
      return t('attorney.paper.closed', { outcome: t(`detentions.outcome.${event.outcome ?? 'other'}`) });
    case 'reopened':
      return t('detentions.screen.wasReopened');
    case 'note':
      return '';
    case 'health':
      return t('attorney.paper.event.health');
    case 'facts':
    case 'visit':
    case 'talk':
    case 'bond':
    case 'hearing':
    case 'release':
    case 'removal':
    case 'task':
    case 'linked':
    case 'unlinked':
    case 'merged':
    case 'packet':
      return t(`detentions.eventKind.${event.kind}`);
    default:
      return assertNever(event.kind);
  }
};

/** What happened, the oldest first. */
export const timelineBlocks: Section = ({ timeline, detention }, words) => {
  const { t } = words;
  if (timeline === undefined) return [];
  const title = t('attorney.paper.section.timeline');
  if (timeline.length === 0) return [{ kind: 'text', title, texts: [plain(t('attorney.paper.timelineNone'))] }];
  const time = timeCells(words);
  return [
    {
      kind: 'grid',
      title,
      columns: [
        { name: t('exports.paper.column.time'), width: 'time' },
        { name: t('exports.paper.column.event'), width: 'wide' },
        { name: t('attorney.paper.column.by'), width: 'word' },
      ],
      rows: timeline.map((event) => [
        time(event.at, detention.zone),
        cell(plain(eventLine(event, words)), event.words === null ? null : plain(event.words)),
        cell(small(event.by)),
      ]),
    },
  ];
};

/** Sealed notes of the day, each with its appointment. */
export const sealedNoteBlocks: Section = ({ notes, appointments, language }, words) => {
  const { t } = words;
  if (notes === undefined) return [];
  const title = t('attorney.paper.section.notes');
  if (notes.length === 0) return [{ kind: 'text', title, texts: [plain(t('attorney.paper.notesNone'))] }];
  const isBlanked = notes.some(({ sealedDigest }) => sealedDigest === null);
  return noteBlocks({ notes, appointments, language }, words).map((block, index): PaperBlock => {
    if (index > 0 || block.kind !== 'text') return block;
    return {
      ...block,
      title,
      texts: [...block.texts, ...(isBlanked ? [small(t('attorney.paper.blanked'))] : [])],
    };
  });
};

const typedWords = (lookup: PacketLookup, { t }: PaperWords): string[] =>
  (
    [
      ['aNumber', lookup.aNumberTyped],
      ['first', lookup.firstTyped],
      ['last', lookup.lastTyped],
      ['country', lookup.countryLabel],
      ['birthDate', lookup.birthDateTyped],
    ] as const
  ).flatMap(([field, text]) =>
    text === undefined || text === null || text === '' ? [] : [t(`attorney.paper.typed.${field}`, { text })],
  );

/** Every search with the exact text, the oldest first. */
export const lookupBlocks: Section = ({ lookups }, words) => {
  const { t } = words;
  if (lookups === undefined) return [];
  const title = t('attorney.paper.section.lookups');
  if (lookups.length === 0) return [{ kind: 'text', title, texts: [plain(t('attorney.paper.lookupsNone'))] }];
  const time = timeCells(words);
  const blocks: PaperBlock[] = [
    {
      kind: 'grid',
      title,
      columns: [
        { name: t('exports.paper.column.time'), width: 'time' },
        { name: t('attorney.paper.column.search'), width: 'wide' },
        { name: t('attorney.paper.column.result'), width: 'wide' },
      ],
      rows: lookups
        .toReversed()
        .map((lookup) => [
          time(lookup.at, lookup.zone),
          cell(strong(t(`locator.way.${lookup.way}`)), plain(typedWords(lookup, words).join('\n'))),
          cell(
            strong(t(`locator.result.${lookup.result}`)),
            ...[lookup.facility, lookup.office].map((text) => (text === null ? null : plain(text))),
            lookup.spokeWith === null ? null : plain(t('attorney.paper.spokeWith', { name: lookup.spokeWith })),
            lookup.note === null ? null : plain(lookup.note),
            small(lookup.by),
          ),
        ]),
    },
  ];
  if (lookups.some(({ result }) => result === 'zeroOnce')) {
    blocks.push({
      kind: 'list',
      title: null,
      marker: 'none',
      style: 'small',
      items: [{ text: t('attorney.paper.lookupsOnce') }],
    });
  }
  return blocks;
};
