import { dayIn } from '../../../shared/basics/dates-in-words.ts';
import type { Language } from '../../../shared/basics/language.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Detention } from '../../../shared/detentions/detentions.ts';
import type { LocatorLookup } from '../../../shared/locator/locator.ts';
import type { Plan } from '../../../shared/plans/plans.ts';
import { detentionReader } from '../access/detention-access.ts';
import type { ReadContext } from '../context/context.ts';
import { readDetention } from '../detentions/detentions-api.ts';
import { gatherFacts, type SummaryFacts } from '../exports/exports-api.ts';
import { lookupsOf, lookupsOfPerson } from '../locator/locator-api.ts';
import { readPlan } from '../plans/plans-api.ts';
import { countNotesOf } from './attorney-queries.ts';

/** All that a packet could hold, with names in full. Drafts and the team's own notes are never gathered. */
export interface PacketFacts {
  readonly detention: Detention;
  /** Null while no one knows who it is. */
  readonly person: {
    readonly id: string;
    readonly facts: SummaryFacts;
    readonly plan: Plan;
  } | null;
  /** Those that are ahead, and those since the day of the detention. */
  readonly appointments: SummaryFacts['appointments'];
  /** Sealed notes since the day of the detention, and the one that it began from. */
  readonly notes: SummaryFacts['notes'];
  /** The newest first. */
  readonly lookups: readonly LocatorLookup[];
  readonly drafts: number;
  readonly sharedNotes: number;
  /** `YYYY-MM-DD`, where the person was taken. */
  readonly today: string;
}

/** The day on which it began, as far as anyone knows, where it happened. */
const firstDay = ({ takenAt, toldAt, zone }: Detention): string =>
  dayIn(takenAt !== null && takenAt < toldAt ? takenAt : toldAt, zone);

/**
 * Reads everything that a packet could hold. Notes are the person's own: those of someone else's appointment, from
 * which a stranger's detention may have begun, are not read.
 * @throws AppError record.notFound
 */
export const gatherPacket = (context: ReadContext, detentionId: string, language: Language): PacketFacts => {
  const { db } = context;
  const detention = readDetention(db, detentionReader(context), detentionId);
  if (detention === undefined) throw new AppError('record.notFound', { field: 'detentionId' });
  const { personId, zone } = detention;
  const today = dayIn(context.now(), zone);
  const since = firstDay(detention);
  const isSince = (instant: string): boolean => dayIn(instant, zone) >= since;
  const facts = personId === null ? undefined : gatherFacts(db, personId, language);
  const plan = personId === null ? undefined : readPlan(db, personId, today);
  const alone = { detention, today, lookups: lookupsOf(db, detentionId) };
  if (personId === null || facts === undefined || plan === undefined) {
    return { ...alone, person: null, appointments: [], notes: [], drafts: 0, sharedNotes: 0 };
  }
  const appointments = facts.appointments.filter(
    ({ id, date, windowEnd, status }) =>
      id === detention.appointmentId ||
      (date === null ? status !== 'cancelled' && status !== 'missed' : (windowEnd ?? date) >= since),
  );
  const ids = appointments.map(({ id }) => id);
  const lookups = lookupsOfPerson(db, personId).filter(({ at }) => isSince(at));
  return {
    ...alone,
    person: { id: personId, facts, plan },
    appointments,
    notes: facts.notes.filter(({ appointmentId, sealedAt }) => ids.includes(appointmentId) && isSince(sealedAt)),
    lookups,
    ...countNotesOf(db, personId, ids),
  };
};
