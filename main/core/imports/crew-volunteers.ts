import type { ParsedAppointmentInput } from '../../../shared/appointments/appointments.ts';
import { fold } from '../../../shared/basics/names.ts';
import { type CrewRole, crewRoles } from '../../../shared/team/crew-roles.ts';
import { toColumns } from '../records/columns.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';
import { volunteerNames } from '../team/team-api.ts';
import { fitLine } from './fit-text.ts';
import type { PlannedAppointment } from './rules/planned.ts';

type Crew = NonNullable<ParsedAppointmentInput['crew']>;
type SheetCrew = PlannedAppointment['crew'];

/** The team as a sheet names it: those whom the vault knows, by folded name, and those who are new. */
export class CrewVolunteers {
  readonly #ids: Map<string, string>;
  #added = 0;

  /**
   * Adds the volunteers whom the vault does not know. What they do in the sheet is what they are cleared for: anyone who
   * leads may also come along.
   */
  constructor(tx: WriteTransaction, crews: Iterable<SheetCrew>) {
    this.#ids = new Map(
      volunteerNames(tx.db)
        .toReversed()
        .map(({ id, name }) => [fold(name), id]),
    );
    const unknown = new Map<string, { name: string; roles: Set<CrewRole> }>();
    for (const crew of crews) {
      for (const { name, role } of crew) {
        const key = fold(name);
        if (this.#ids.has(key)) continue;
        const known = unknown.get(key) ?? { name, roles: new Set<CrewRole>() };
        known.roles.add(role);
        if (role === 'lead') known.roles.add('companion');
        unknown.set(key, known);
      }
    }
    for (const [key, { name, roles }] of unknown) {
      const clearedRoles = crewRoles.filter((role) => roles.has(role));
      this.#ids.set(
        key,
        tx.insert('volunteer', toColumns('volunteer', { name: fitLine(name, 200, []), clearedRoles })),
      );
      this.#added += 1;
    }
  }

  get added(): number {
    return this.#added;
  }

  /** The volunteer of this name. */
  idOf(name: string): string | undefined {
    return this.#ids.get(fold(name));
  }

  /** A row's crew. A name that is recorded in a plan has said yes. */
  crewOf(crew: SheetCrew): Crew {
    return crew.flatMap(({ name, role }) => {
      const volunteerId = this.#ids.get(fold(name));
      return volunteerId === undefined ? [] : [{ volunteerId, role, answer: 'yes' as const }];
    });
  }
}
