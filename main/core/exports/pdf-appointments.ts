import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { kindName } from '../../../shared/appointment-kinds.ts';
import type { CaseSummary, SummaryAppointment } from '../../../shared/case-summary.ts';
import type { PaperWords } from './paper-words.ts';
import { gridSection, say, textSection } from './pdf-pieces.ts';

/** The day or days of an appointment in words. */
export const whenWords = (appointment: SummaryAppointment, words: PaperWords): string => {
  const { date, windowEnd } = appointment;
  if (date === null) return words.t('exports.paper.dateUnknown');
  if (appointment.dateState !== 'window' || windowEnd === null) return words.day(date);
  return words.t('exports.paper.dateWindow', { start: words.day(date), end: words.day(windowEnd) });
};

const small = (text: string): ContentText => say(text, { style: 'small' });

const whenCell = (appointment: SummaryAppointment, words: PaperWords): ContentText[] => {
  const { t } = words;
  const { startTime, arriveByTime, zone, dateSource, dateVerifiedOn } = appointment;
  return [
    say(words.capital(whenWords(appointment, words)), { style: 'strong' }),
    ...(startTime === null ? [] : [say(`${words.wallTime(startTime)} · ${words.zoneName(zone)}`)]),
    ...(arriveByTime === null ? [] : [small(t('exports.paper.arriveBy', { time: words.wallTime(arriveByTime) }))]),
    ...(dateSource === null ? [] : [small(t('exports.paper.dateSourced', { source: dateSource }))]),
    ...(dateVerifiedOn === null ? [] : [small(t('exports.paper.dateVerified', { date: words.day(dateVerifiedOn) }))]),
  ];
};

const crewWords = ({ crew = [], status }: SummaryAppointment, words: PaperWords): ContentText[] => {
  const { t } = words;
  const past = crew.some((member) => member.came !== null) || status === 'done';
  const there = past ? crew.filter((member) => member.came === true) : crew;
  if (there.length === 0) return [];
  const names = there.map((member) =>
    t('exports.paper.crewMember', { name: member.name, role: t(`appointments.role.${member.role}`) }),
  );
  return [small(t(past ? 'exports.paper.crew' : 'exports.paper.crewPlanned', { crew: words.list(names) }))];
};

const whatCell = (appointment: SummaryAppointment, summary: CaseSummary, words: PaperWords): ContentText[] => {
  const { t } = words;
  const { place, room, officer } = appointment;
  return [
    say(kindName(appointment, summary.language), { style: 'strong' }),
    ...(place === null ? [] : [say(place)]),
    ...(room === null ? [] : [say(t('exports.paper.room', { room }))]),
    ...(officer === null ? [] : [small(t('exports.paper.officer', { name: officer }))]),
    ...crewWords(appointment, words),
  ];
};

/** All appointments, one row each. */
export const appointmentsSection = (summary: CaseSummary, words: PaperWords): Content[] => {
  const { t } = words;
  const { appointments } = summary;
  const title = t('exports.paper.section.appointments');
  if (appointments === undefined) return [];
  if (appointments.length === 0) return [textSection(title, [say(t('exports.paper.noAppointments'))])];
  return [
    gridSection({
      title,
      columns: [t('exports.paper.column.when'), t('exports.paper.column.what'), t('exports.paper.column.result')],
      widths: [140, '*', 110],
      rows: appointments.map((appointment) => [
        whenCell(appointment, words),
        whatCell(appointment, summary, words),
        [
          say(t(`appointments.status.${appointment.status}`)),
          ...(appointment.outcome === null ? [] : [say(t(`appointments.outcome.${appointment.outcome}`), { style: 'strong' })]),
        ],
      ]),
    }),
  ];
};
