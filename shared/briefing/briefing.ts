import type { TFunction } from 'i18next';
import { kindName } from '../appointments/appointment-kinds.ts';
import { isOpen, type AppointmentStatus, type DateState, type Readiness } from '../appointments/appointments-rules.ts';
import { missingPhrases } from '../appointments/appointments-words.ts';
import { awaitsAnswer, countsAsComing, type CrewAnswer } from '../appointments/crew.ts';
import { clockTime, longDate, withPlainSpaces, zoneName } from '../basics/dates-in-words.ts';
import type { Language } from '../basics/language.ts';
import { type CrewRole } from '../team/crew-roles.ts';
import { hiddenName, withoutIdentity, withoutWholeNames, type Hidden } from './redaction.ts';

/** All that a briefing is made from. The names are here so that they can be kept out of the text. */
export interface BriefingFacts {
  readonly kind: string;
  readonly kindWords: string | null;
  readonly people: readonly (Hidden & { readonly preferredName: string })[];
  readonly status: AppointmentStatus;
  readonly dateState: DateState;
  readonly date: string | null;
  readonly windowEnd: string | null;
  readonly startTime: string | null;
  readonly arriveByTime: string | null;
  readonly dateVerifiedOn: string | null;
  readonly zone: string;
  /** The zone in which the team lives; another one is named. */
  readonly teamZone: string;
  readonly place: string | null;
  /** True for the words of a place that ships with Alongside, which no one typed. */
  readonly placeIsPublic: boolean;
  readonly room: string | null;
  readonly entrance: string | null;
  readonly idRules: string | null;
  readonly phoneRules: string | null;
  readonly papersToBring: string | null;
  readonly publicNote: string | null;
  readonly briefing: string | null;
  readonly meetingPoint: string | null;
  readonly meetingTime: string | null;
  /** The number of the coordinator on call. */
  readonly onCall: string | null;
  readonly crew: readonly { readonly name: string; readonly role: CrewRole; readonly answer: CrewAnswer }[];
  readonly readiness: Readiness;
}

/** Times in a briefing, which is pasted into a chat or a text message. */
const pastedTime = (time: string, language: Language): string => withPlainSpaces(clockTime(time, language));

const whenLine = (facts: BriefingFacts, t: TFunction, language: Language): string => {
  const { date, windowEnd, startTime } = facts;
  if (date === null) return t('briefing.whenUnknown');
  if (facts.dateState === 'window' && windowEnd !== null) {
    return t('briefing.whenWindow', { start: longDate(date, language), end: longDate(windowEnd, language) });
  }
  if (startTime === null) return t('briefing.when', { date: longDate(date, language) });
  return t('briefing.whenAt', { date: longDate(date, language), time: pastedTime(startTime, language) });
};

const meetingLine = (
  facts: BriefingFacts,
  safe: (text: string) => string,
  t: TFunction,
  language: Language,
): string | null => {
  const { meetingPoint, meetingTime } = facts;
  if (meetingPoint === null) {
    return meetingTime === null ? null : t('briefing.meetTime', { time: pastedTime(meetingTime, language) });
  }
  const place = safe(meetingPoint);
  if (meetingTime === null) return t('briefing.meet', { place });
  return t('briefing.meetAt', { time: pastedTime(meetingTime, language), place });
};

const crewLines = (facts: BriefingFacts, t: TFunction, language: Language): string[] => {
  if (facts.readiness.state === 'notNeeded' && facts.crew.length === 0) return [t('briefing.nobody')];
  const members = facts.crew
    .filter((member) => countsAsComing(member.answer) || awaitsAnswer(member.answer))
    .map((member) => {
      const key = countsAsComing(member.answer) ? 'briefing.crewMember' : 'briefing.crewMemberAsked';
      return t(key, { initials: hiddenName(member.name), role: t(`appointments.role.${member.role}`) });
    });
  const missing = isOpen(facts.status) ? missingPhrases(facts.readiness, t, language) : [];
  return [
    members.length === 0 ? t('briefing.nobodyYet') : t('briefing.crew', { crew: members.join(', ') }),
    ...(missing.length > 0 ? [t('briefing.missing', { missing: missing.join(' · ') })] : []),
  ];
};

/**
 * The text that a coordinator pastes into the crew's chat. It holds initials in place of every name, no A-number,
 * and only what the crew needs: the team's own notes, the risk and the officer stay in the vault.
 */
export const briefingText = (facts: BriefingFacts, t: TFunction, language: Language): string => {
  const crewNames = facts.crew.map((member) => member.name);
  const safe = (text: string): string => withoutWholeNames(withoutIdentity(text, facts.people), crewNames);
  const say = (text: string | null, word: (safeText: string) => string): string | null => {
    const safeText = text === null ? '' : safe(text);
    return safeText === '' ? null : word(safeText);
  };
  const unverified = isOpen(facts.status) && facts.date !== null && facts.dateVerifiedOn === null;
  const people = facts.people.map((person) => hiddenName(person.preferredName)).join(', ');
  const place = facts.placeIsPublic ? facts.place : null;
  const lines: (string | null)[] = [
    safe(kindName(facts, language)),
    whenLine(facts, t, language),
    unverified ? t('briefing.unverified') : null,
    t('briefing.with', { initials: people }),
    facts.arriveByTime === null ? null : t('briefing.arriveBy', { time: pastedTime(facts.arriveByTime, language) }),
    place === null
      ? say(facts.place, (words) => t('briefing.place', { place: words }))
      : t('briefing.place', { place }),
    say(facts.room, (room) => t('briefing.room', { room })),
    say(facts.entrance, (entrance) => t('briefing.entrance', { entrance })),
    meetingLine(facts, safe, t, language),
    facts.zone === facts.teamZone ? null : t('briefing.zone', { zone: zoneName(facts.zone, language) }),
    ...crewLines(facts, t, language),
    facts.onCall === null ? null : t('briefing.onCall', { phone: facts.onCall }),
    say(facts.idRules, (rules) => t('briefing.idRules', { rules })),
    say(facts.phoneRules, (rules) => t('briefing.phoneRules', { rules })),
    say(facts.papersToBring, (papers) => t('briefing.bring', { papers, count: facts.people.length })),
    say(facts.publicNote, (note) => t('briefing.note', { note })),
    say(facts.briefing, (note) => t('briefing.note', { note })),
    '',
    t('briefing.roleTitle'),
    ...(['present', 'officers', 'notes', 'noAdvice', 'privacy'] as const).map(
      (point) => `- ${t(`briefing.role.${point}`)}`,
    ),
  ];
  return lines.filter((line) => line !== null).join('\n');
};
