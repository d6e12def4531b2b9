import { kindName } from '../../../shared/appointments/appointment-kinds.ts';
import type { Appointment, ChangeNotice } from '../../../shared/appointments/appointments.ts';
import { type Audience, audienceOf, changesBetween, isConcerned } from '../../../shared/appointments/change-notice.ts';
import { changeLines } from '../../../shared/appointments/change-text.ts';
import { withPlainSpaces } from '../../../shared/basics/dates-in-words.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { initialsOf } from '../../../shared/basics/names.ts';
import { hiddenName, withoutIdentity, withoutWholeNames } from '../../../shared/briefing/redaction.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { isShippedLine } from '../../../shared/directory/shipped.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { ReadableDb } from '../db/driver.ts';
import { hiddenPeople } from '../people/people-api.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { type InformedMember, knownStateOf, readInformed } from './crew-knowledge.ts';

interface Found {
  readonly now: ChangeNotice['now'];
  readonly concerned: readonly (InformedMember & { readonly knew: NonNullable<InformedMember['knew']> })[];
}

/** @throws AppError record.notFound */
const findConcerned = (db: ReadableDb, id: string): Found => {
  const now = knownStateOf(db, id);
  if (now === undefined) throw new AppError('record.notFound');
  const concerned = readInformed(db, id).flatMap((member) =>
    member.knew !== null && isConcerned(member, now) ? [{ ...member, knew: member.knew }] : [],
  );
  return { now, concerned };
};

/** What the one knew who knows least; those who were told count only if everyone was. */
const oldestOf = (concerned: Found['concerned']): ChangeNotice['was'] => {
  const untold = concerned.filter(({ toldAt }) => toldAt === null);
  const [oldest] = (untold.length > 0 ? untold : concerned).toSorted((left, right) =>
    left.knew.endedBy < right.knew.endedBy ? -1 : 1,
  );
  if (oldest === undefined) return null;
  const { endedBy: _endedBy, tellBy: _tellBy, ...was } = oldest.knew;
  return was;
};

/** What changed since the crew last heard, and who has been told. */
export const changeNotice = (db: ReadableDb, id: string): ChangeNotice => {
  const { now, concerned } = findConcerned(db, id);
  return {
    was: oldestOf(concerned),
    now,
    members: concerned.map(({ volunteerId, name, answer, toldAt, toldBy }) => ({
      volunteerId,
      name,
      initials: initialsOf(name),
      answer,
      told: toldAt === null ? null : { at: toldAt, by: toldBy ?? '' },
    })),
  };
};

interface TextWanted {
  readonly language: Language;
  readonly audience: Audience;
  /** Whether the people may be named. */
  readonly names: boolean;
}

/** The change as text for a chat; empty if that audience has nothing to be told. */
export const changeText = (
  db: ReadableDb,
  appointment: Appointment,
  { language, audience, names }: TextWanted,
): string => {
  const { now, concerned } = findConcerned(db, appointment.id);
  const was = oldestOf(concerned.filter(({ answer }) => audienceOf(answer) === audience));
  if (was === null || changesBetween(was, now, audience).length === 0) return '';
  const t = createTranslator(language);
  const people = hiddenPeople(
    db,
    appointment.people.map((person) => person.id),
  );
  const crewNames = appointment.crew.map(({ name }) => name);
  const hide = (text: string): string => withoutWholeNames(withoutIdentity(text, people), crewNames);
  const lines = changeLines(was, now, audience, {
    t,
    language,
    safe: (state, field) => {
      const text = state[field];
      if (text === null || (field === 'place' && isShippedLine(state.officeId, state.place))) return text;
      return hide(text);
    },
  });
  const called = people.map(({ preferredName }) => (names ? preferredName : hiddenName(preferredName))).join(', ');
  const title =
    audience === 'asked'
      ? t('appointments.change.text.askedTitle')
      : t('appointments.change.text.title', {
          kind: hide(kindName(appointment, language, 'shortName')),
          people: called,
        });
  const end = audience === 'asked' && now.off === null ? 'canYou' : 'reply';
  return withPlainSpaces([title, ...lines, t(`appointments.change.text.${end}`)].join('\n'));
};

/**
 * Records that members were told of the change, or that they were not. Answers those whose record changed.
 * @throws AppError record.notFound for one who has nothing to be told
 */
export const setTold = (
  tx: WriteTransaction,
  id: string,
  { volunteerIds, told }: { readonly volunteerIds: readonly string[]; readonly told: boolean },
): string[] => {
  const { concerned } = findConcerned(tx.db, id);
  return volunteerIds.filter((volunteerId) => {
    const member = concerned.find((one) => one.volunteerId === volunteerId);
    if (member === undefined) throw new AppError('record.notFound', { field: 'volunteerIds' });
    if ((member.toldAt !== null) === told) return false;
    return tx.update('crew_member', member.id, {
      told_at: told ? tx.at : null,
      told_by: told ? tx.userId : null,
    });
  });
};
