import type { SheetLanguage } from '../../../../shared/basics/languages-as-written.ts';
import type { SplitName } from '../../../../shared/basics/names.ts';
import type { ImportField } from '../../../../shared/imports/import-fields.ts';
import type { SheetChannel } from './channels.ts';
import type { CompanionWish } from './companion-wish.ts';
import type { SheetContact } from './contact.ts';

/** A person as one row describes them. An empty string or list, or null, is what the row does not say. */
export interface PlannedPerson {
  /** The whole name in the order of speech; empty if the row has none. */
  readonly name: string;
  /** A guess from one column, or the columns themselves; `certain` says. */
  readonly parts: SplitName;
  readonly preferredName: string;
  readonly otherNames: readonly string[];
  /** Who the person is to the others, as the name's cell says: `mother`, `hija`. */
  readonly relation?: string | undefined;
  readonly pronouns: string;
  readonly aNumber: { readonly state: 'known' | 'none' | 'unknown'; /** Nine. */ readonly digits: string | null };
  /** YYYY-MM-DD */
  readonly birthDate: string | null;
  /** ISO 3166-1 alpha-2, XK for Kosovo. */
  readonly birthCountry: string | null;
  readonly nationality: string | null;
  readonly languages: readonly SheetLanguage[];
  readonly interpreterNeeded: boolean | null;
  readonly channels: readonly SheetChannel[];
  readonly companionWish: CompanionWish | null;
  readonly companionWishWords: string;
  readonly attorney: string;
  readonly contacts: readonly SheetContact[];
  readonly dependants: string;
  readonly medical: string;
}

export type CrewRole = 'lead' | 'companion' | 'driver' | 'interpreter' | 'legalObserver' | 'childcare';
export type SheetStatus = 'planned' | 'confirmed' | 'done' | 'missed' | 'cancelled';

export interface PlannedAppointment {
  /** `unknown`: the row gives no date that can be used; there is then no time either. */
  readonly dateState: 'fixed' | 'unknown';
  /** YYYY-MM-DD */
  readonly date: string | null;
  /** HH:MM, wall time. */
  readonly time: string | null;
  /** An id of `resources/appointment-kinds.json`; null if the words name none. */
  readonly kind: string | null;
  /** The sheet's words, where they say more than the kind does. */
  readonly kindWords: string;
  readonly place: string;
  /** Null if the sheet does not say, or says something that its date contradicts. */
  readonly status: SheetStatus | null;
  readonly crew: readonly { readonly name: string; readonly role: CrewRole }[];
}

/** A day to come in a column of its own, beside the row's appointment. */
export interface FurtherAppointment {
  readonly header: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM */
  readonly time: string | null;
  readonly kind: string | null;
  /** The column's name, where it names no kind. */
  readonly kindWords: string;
  readonly cancelled: boolean;
}

/** A cell that names a field yet cannot be read as one. The row is imported without that field. */
export interface BrokenCell {
  readonly row: number;
  /** From 0; -1 where no column is to blame. */
  readonly column: number;
  readonly header: string;
  readonly field: ImportField;
  /** Words for the screen: `imports.reason.<reason>`. */
  readonly reason: string;
  /** The cell's text. Personal data: for the screen, never for a log. */
  readonly value: string;
}

/** Words to keep under their column's header. */
export interface Leftover {
  readonly column: number;
  readonly header: string;
  readonly text: string;
  /** Whose note the words belong in. A cell that is listed to be fixed stays with its row's appointment until then. */
  readonly about: 'person' | 'appointment';
}

export interface PlannedRow {
  /** The row's number in the sheet. */
  readonly row: number;
  readonly person: PlannedPerson;
  /** Null if the row names no date, time, place or kind. */
  readonly appointment: PlannedAppointment | null;
  /** Appointments of the same person on further days, each from a column of its own. */
  readonly further: readonly FurtherAppointment[];
  /** When someone filled in the row: YYYY-MM-DD, with HH:MM behind it if known. */
  readonly recordedAt: string | null;
  /** Everything without a field or not fully understood. */
  readonly leftovers: readonly Leftover[];
  /** The heading above, where it says how the rows beneath it stand, such as "CANCELLED". */
  readonly section?: string | undefined;
}

/** Words that one answer settles for the whole sheet, such as a country or a language that is not recognized. */
export interface ImportQuestion {
  readonly field: 'birthCountry' | 'nationality' | 'kind' | 'languages';
  /** As the sheet first has them. */
  readonly words: string;
  /** The key under which an answer is given. */
  readonly key: string;
  /** Codes or ids that the words may mean; empty if nothing fits. */
  readonly candidates: readonly string[];
  readonly rows: readonly number[];
}
