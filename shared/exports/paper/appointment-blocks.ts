import { kindName } from '../../appointments/appointment-kinds.ts';
import type { CaseSummary, SummaryAppointment } from '../case-summary.ts';
import type { PaperBlock, PaperText } from './blocks.ts';
import type { PaperWords } from './paper-words.ts';

/** The day or days of an appointment in words. */
export const whenWords = (appointment: SummaryAppointment, words: PaperWords): string => {
  const { date, windowEnd } = appointment;
  if (date === null) return words.t('exports.paper.dateUnknown');
  if (appointment.dateState !== 'window' || windowEnd === null) return words.day(date);
  return words.t('exports.paper.dateWindow', { start: words.day(date), end: words.day(windowEnd) });
};

const plain = (text: string): PaperText => ({ text });
const small = (text: string): PaperText => ({ text, style: 'small' });
const strong = (text: string): PaperText => ({ text, style: 'strong' });

const whenCell = (appointment: SummaryAppointment, words: PaperWords): PaperText[] => {
  const { t } = words;
  const { startTime, arriveByTime, zone, dateSource, dateVerifiedOn } = appointment;
  return [
    strong(words.capital(whenWords(appointment, words))),
    ...(startTime === null ? [] : [plain(`${words.wallTime(startTime)} · ${words.zoneName(zone)}`)]),
    ...(arriveByTime === null ? [] : [small(t('exports.paper.arriveBy', { time: words.wallTime(arriveByTime) }))]),
    ...(dateSource === null ? [] : [small(t('exports.paper.dateSourced', { source: dateSource }))]),
    ...(dateVerifiedOn === null ? [] : [small(t('exports.paper.dateVerified', { date: words.day(dateVerifiedOn) }))]),
  ];
};

const crewWords = ({ crew = [], status }: SummaryAppointment, words: PaperWords): PaperText[] => {
  const { t } = words;
  const past = crew.some((member) => member.came !== null) || status === 'done';
  const there = past ? crew.filter((member) => member.came === true) : crew;
  if (there.length === 0) return [];
  const names = there.map((member) =>
    t('exports.paper.crewMember', { name: member.name, role: t(`appointments.role.${member.role}`) }),
  );
  return [small(t(past ? 'exports.paper.crew' : 'exports.paper.crewPlanned', { crew: words.list(names) }))];
};

const whatCell = (appointment: SummaryAppointment, words: PaperWords): PaperText[] => {
  const { t } = words;
  const { place, room, officer } = appointment;
  return [
    strong(kindName(appointment, words.language)),
    ...(place === null ? [] : [plain(place)]),
    ...(room === null ? [] : [plain(t('exports.paper.room', { room }))]),
    ...(officer === null ? [] : [small(t('exports.paper.officer', { name: officer }))]),
    ...crewWords(appointment, words),
  ];
};

/** Appointments under a heading or within a section, one row each. */
export const appointmentGrid = (
  title: string | null,
  appointments: readonly SummaryAppointment[],
  words: PaperWords,
): PaperBlock => {
  const { t } = words;
  return {
    kind: 'grid',
    title,
    columns: [
      { name: t('exports.paper.column.when'), width: 'date' },
      { name: t('exports.paper.column.what'), width: 'wide' },
      { name: t('exports.paper.column.result'), width: 'number' },
    ],
    rows: appointments.map((appointment) => [
      whenCell(appointment, words),
      whatCell(appointment, words),
      [
        plain(t(`appointments.status.${appointment.status}`)),
        ...(appointment.outcome === null ? [] : [strong(t(`appointments.outcome.${appointment.outcome}`))]),
      ],
    ]),
  };
};

/** All appointments of a summary. */
export const appointmentBlocks = ({ appointments }: CaseSummary, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  const title = t('exports.paper.section.appointments');
  if (appointments === undefined) return [];
  if (appointments.length === 0) return [{ kind: 'text', title, texts: [plain(t('exports.paper.noAppointments'))] }];
  return [appointmentGrid(title, appointments, words)];
};
