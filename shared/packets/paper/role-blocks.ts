import { kindName } from '../../appointments/appointment-kinds.ts';
import { missingPhrases } from '../../appointments/appointments-words.ts';
import { sourceWords } from '../../directory/source-words.ts';
import type { Fact, ListItem, PaperBlock, PaperText } from '../../exports/paper/blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketAppointment, PacketFacts, PacketLegal } from '../packet-facts.ts';
import { factBlock, factOf, smallPrint, type FactName } from './packet-pieces.ts';

const whenWords = (appointment: PacketAppointment, words: PaperWords): string | null => {
  const { date, windowEnd, startTime } = appointment;
  if (date === null) return null;
  if (appointment.dateState === 'window' && windowEnd !== null) {
    return words.t('exports.paper.dateWindow', { start: words.day(date), end: words.day(windowEnd) });
  }
  const day = words.capital(words.day(date));
  return startTime === null
    ? day
    : words.t('packets.paper.dayAndTime', {
        day,
        time: words.wallTime(startTime),
        zone: words.zoneName(appointment.zone),
      });
};

const meetWords = ({ meetingPoint, meetingTime }: PacketAppointment, words: PaperWords): string | null => {
  const time = meetingTime && words.wallTime(meetingTime);
  return meetingPoint !== null && time !== null
    ? words.t('packets.paper.meetAt', { place: meetingPoint, time })
    : (meetingPoint ?? time);
};

/** By initials, with roles, like the briefing as text. */
const crewWords = ({ crew, readiness }: PacketAppointment, { t }: PaperWords): string | null => {
  if (crew.length === 0) return readiness.state === 'notNeeded' ? t('briefing.nobody') : null;
  return crew
    .map(({ initials, role, confirmed }) =>
      t(confirmed ? 'briefing.crewMember' : 'briefing.crewMemberAsked', {
        initials,
        role: t(`appointments.role.${role}`),
      }),
    )
    .join(', ');
};

const appointmentFacts = (appointment: PacketAppointment, words: PaperWords): Fact[] => {
  const { arriveByTime } = appointment;
  const known = (name: FactName, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [factOf(words, name, value)];
  return [
    ...known('what', kindName(appointment, words.language)),
    ...known('with', appointment.initials),
    ...known('when', whenWords(appointment, words)),
    ...known('dateIs', appointment.unverified ? words.t('briefing.unverified') : null),
    ...known('arriveBy', arriveByTime && words.wallTime(arriveByTime)),
    ...known('place', appointment.place),
    ...known('room', appointment.room),
    ...known('entrance', appointment.entrance),
    ...known('meet', meetWords(appointment, words)),
    factOf(words, 'idRules', appointment.idRules),
    factOf(words, 'phoneRules', appointment.phoneRules),
    ...known('crew', crewWords(appointment, words)),
    ...known('open', missingPhrases(appointment.readiness, words.t, words.language).join(' · ')),
    ...known('bring', appointment.papersToBring),
    ...appointment.notes.flatMap((note) => known('note', note)),
  ];
};

const blankFacts = (words: PaperWords): Fact[] =>
  (['place', 'when', 'meet', 'with', 'idRules', 'phoneRules'] as const).map((name) => factOf(words, name, null));

/** The name and number of whom to call for legal help, and where they are from. */
const legalCells = (legal: PacketLegal | null, words: PaperWords): { name: PaperText[]; number: PaperText[] } =>
  legal === null
    ? { name: [], number: [{ text: '' }] }
    : {
        name: [{ text: legal.name, style: 'strong' }],
        number: [
          { text: legal.phone, style: 'strong' },
          { text: sourceWords(legal, words), style: 'small' },
        ],
      };

const callBlock = ({ appointment, onCall, legal }: PacketFacts, words: PaperWords): PaperBlock => {
  const { t } = words;
  const help = legalCells(legal, words);
  const numbers: Readonly<Record<'coordinator' | 'lead' | 'legal', PaperText[]>> = {
    coordinator: onCall === null ? [{ text: '' }] : [{ text: onCall, style: 'strong' }],
    lead: [{ text: '' }],
    legal: help.number,
  };
  return {
    kind: 'grid',
    title: t('packets.paper.section.whom'),
    columns: [
      { name: t('packets.paper.column.order'), width: 'mark' },
      { name: t('packets.paper.column.name'), width: 'wide' },
      { name: t('packets.paper.column.number'), width: 'wide' },
    ],
    rows: (['coordinator', 'lead', 'legal'] as const).map((who, index) => [
      [{ text: `${index + 1}.`, style: 'strong' }],
      [
        { text: t(`packets.paper.whom.${who}`) },
        ...(who === 'lead' && appointment?.lead ? [{ text: appointment.lead, style: 'strong' as const }] : []),
        ...(who === 'legal' ? help.name : []),
      ],
      numbers[who],
    ]),
    fillIn: 2,
  };
};

/** What those who go with someone do and do not do, the rules of the place, and who to call. */
export const roleBlocks = (facts: PacketFacts, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  const { appointment } = facts;
  const items = <Name extends string>(names: readonly Name[], word: (name: Name) => string): ListItem[] =>
    names.map((name) => ({ text: word(name) }));
  return [
    {
      kind: 'cover',
      kicker: t(appointment === null ? 'exports.kinds.roleCard' : 'packets.paper.briefing'),
      name: t('packets.paper.roleName'),
      under: appointment === null ? t('packets.paper.byHand') : null,
    },
    {
      kind: 'list',
      title: t('packets.paper.section.role'),
      marker: 'dot',
      items: items(['present', 'officers', 'notes', 'noAdvice', 'privacy'] as const, (name) =>
        t(`briefing.role.${name}`),
      ),
    },
    {
      kind: 'list',
      title: t('packets.paper.section.before'),
      marker: 'box',
      items: items(['powerOff', 'carry', 'rules', 'ownRisk'] as const, (name) => t(`packets.paper.before.${name}`)),
    },
    ...factBlock(words, 'appointment', appointment === null ? blankFacts(words) : appointmentFacts(appointment, words)),
    {
      kind: 'list',
      title: t('packets.paper.section.notOut'),
      marker: 'number',
      items: items(['ask', 'write', 'call'] as const, (name) => t(`packets.paper.notOut.${name}`)),
    },
    callBlock(facts, words),
    smallPrint([t('packets.paper.roleSources')]),
  ];
};
