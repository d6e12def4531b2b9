import { kindName } from '../../appointments/appointment-kinds.ts';
import { dayIn } from '../../basics/dates-in-words.ts';
import { appointmentGrid, whenWords } from '../../exports/paper/appointment-blocks.ts';
import type { Fact } from '../../exports/paper/blocks.ts';
import { identityFacts, supervisionFacts } from '../../exports/paper/person-blocks.ts';
import type { AttorneyPacket } from '../attorney-packet.ts';
import { nextHearing } from '../attorney-rules.ts';
import type { Section } from './attorney-paper.ts';
import { cell, factIfKnown, factOf, plain, small, strong } from './pieces.ts';

/** Name forms tried, date and country of birth, A-number. */
export const whoBlocks: Section = ({ person }, words) => {
  const { t } = words;
  const { nameForms } = person;
  const facts: Fact[] = [
    ...identityFacts(person, words),
    ...(nameForms === undefined ? [] : factIfKnown(words, 'heardAs', nameForms.heardAs, true)),
    ...(nameForms === undefined ? [] : factIfKnown(words, 'tried', nameForms.tried.join('\n'), true)),
  ];
  return facts.length === 0
    ? []
    : [{ kind: 'facts', title: t('attorney.paper.section.who'), facts, nothing: t('exports.paper.notRecorded') }];
};

const heldWords = (
  { facility, since, source, note }: AttorneyPacket['detention']['facilities'][number],
  { t, dayAndTimeIn }: Parameters<Section>[1],
  zone: string,
): string => {
  const when = dayAndTimeIn(since, zone);
  const line =
    source === null
      ? t('attorney.paper.heldSince', { facility, when })
      : t('attorney.paper.heldSource', { facility, when, source });
  return note === null ? line : `${line}\n${note}`;
};

/** Where and when, by whom, where they were last known to be. Whether they will be moved, no one outside knows. */
export const takenBlocks: Section = ({ detention, witness }, words) => {
  const { t } = words;
  const { zone, takenAt, toldAt, place, takenBy, takenByWords, description, underAge, facilities } = detention;
  const at = (instant: string): string => words.capital(words.dayAndTimeIn(instant, zone));
  const [last = null, ...before] = facilities.toReversed();
  return [
    {
      kind: 'facts',
      title: t('attorney.paper.section.taken'),
      nothing: t('attorney.paper.notKnown'),
      facts: [
        factOf(words, 'taken', takenAt && at(takenAt)),
        factOf(words, 'told', at(toldAt)),
        factOf(words, 'place', place),
        factOf(words, 'takenBy', takenBy === 'unknown' ? null : t(`detentions.taker.${takenBy}`)),
        ...factIfKnown(words, 'takenByWords', takenByWords),
        ...factIfKnown(words, 'description', description),
        ...(underAge === true ? [factOf(words, 'underAge', t('common.yes'))] : []),
        ...(witness === undefined ? [] : [factOf(words, 'witness', witness)]),
        factOf(words, 'heldAt', last && heldWords(last, words, zone), true),
        ...factIfKnown(words, 'heldBefore', before.map((one) => heldWords(one, words, zone)).join('\n'), true),
        factOf(words, 'transfer', null),
        factOf(words, 'zone', words.capital(words.zoneName(zone))),
      ],
    },
  ];
};

/** The next hearing large, every other appointment below it. */
export const hearingBlocks: Section = ({ appointments, detention, generatedAt }, words) => {
  const { t } = words;
  if (appointments === undefined) return [];
  const title = t('attorney.paper.section.hearing');
  const next = nextHearing(appointments, dayIn(generatedAt, detention.zone));
  const others = appointments.filter((one) => one !== next);
  return [
    next === undefined
      ? { kind: 'text', title, texts: [plain(t('attorney.paper.noHearing'))] }
      : {
          kind: 'facts',
          title,
          nothing: t('exports.paper.notRecorded'),
          facts: [
            factOf(words, 'hearing', kindName(next, words.language), true),
            factOf(
              words,
              'when',
              [
                words.capital(whenWords(next, words)),
                next.startTime && `${words.wallTime(next.startTime)} · ${words.zoneName(next.zone)}`,
              ]
                .filter(Boolean)
                .join(', '),
              true,
            ),
            factOf(
              words,
              'court',
              [next.place, next.room && t('exports.paper.room', { room: next.room })].filter(Boolean).join(', ') ||
                null,
              true,
            ),
            factOf(words, 'judge', next.officer),
            factOf(words, 'verified', next.dateVerifiedOn && words.day(next.dateVerifiedOn)),
            ...factIfKnown(words, 'source', next.dateSource),
          ],
        },
    ...(others.length === 0 ? [] : [appointmentGrid(t('attorney.paper.section.otherAppointments'), others, words)]),
  ];
};

/** What orders someone lives under, which papers there are, and where the originals are. */
export const orderBlocks: Section = ({ person, documents }, words) => {
  const { t } = words;
  const { supervision } = person;
  if (supervision === undefined && documents === undefined) return [];
  const title = t('attorney.paper.section.orders');
  const papers = documents ?? [];
  if (supervision === undefined && papers.length === 0) {
    return [{ kind: 'text', title, texts: [plain(t('attorney.paper.ordersNone'))] }];
  }
  return [
    ...(supervision === undefined
      ? []
      : [
          {
            kind: 'facts' as const,
            title,
            facts: supervisionFacts(supervision, words),
            nothing: t('exports.paper.notRecorded'),
          },
        ]),
    ...(papers.length === 0
      ? []
      : [
          {
            kind: 'grid' as const,
            title: supervision === undefined ? title : null,
            columns: [
              { name: t('attorney.paper.column.paper'), width: 'wide' as const },
              { name: t('attorney.paper.column.state'), width: 'word' as const },
              { name: t('attorney.paper.column.place'), width: 'wide' as const },
            ],
            rows: papers.map(({ kind, words: said, state, place }) => [
              cell(strong(t(`plans.document.${kind}`)), said === null ? null : small(said)),
              cell(plain(t(`plans.paperState.${state}`))),
              cell(place === null ? null : plain(place)),
            ]),
          },
        ]),
  ];
};
