import data from '../../resources/appointment-kinds.json' with { type: 'json' };
import type { Language } from '../basics/language.ts';

export interface AppointmentKind {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly shortName: Readonly<Record<Language, string>>;
  /** Other words for it, in both languages. */
  readonly aliases: readonly string[];
}

/** The kinds that ship, in the order of the file. `other` is not among them. */
export const appointmentKinds: readonly AppointmentKind[] = data.kinds;

/** A kind that the list lacks; its words are in `kindWords`. */
export const otherKind = 'other';

const byId = new Map(appointmentKinds.map((kind) => [kind.id, kind]));

export interface KindOf {
  readonly kind: string;
  readonly kindWords: string | null;
}

/**
 * What kind of appointment it is, in words. Words that someone typed stand for a kind that the list lacks.
 * @param form `shortName` for an entry in the calendar
 */
export const kindName = (
  { kind, kindWords }: KindOf,
  language: Language,
  form: 'name' | 'shortName' = 'name',
): string => byId.get(kind)?.[form][language] ?? kindWords ?? kind;
