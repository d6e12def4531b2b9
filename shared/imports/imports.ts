import { z } from 'zod';
import { language } from '../basics/language.ts';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { countryCode, fileHandle, id, instant, line } from '../contract/fields.ts';
import { importFields } from './import-fields.ts';
import { goneAppointment, sheetChange, updateChoices, updateDecisions } from './sheet-updates.ts';
import { sheetEncodings } from './sheet.ts';

const field = z.enum(importFields);
/** From 0; -1 where no column of the sheet is to blame. */
const column = z.number().int().min(-1).max(1000);
/** As a spreadsheet program counts: the sheet's first line is 1. */
const rowNumber = z.number().int().min(1);

/** What each column holds. A column that is not named keeps its words in the note. */
const mapping = z.object({
  /** The row that names the columns; null when the sheet has none. */
  headerRow: rowNumber.nullable(),
  columns: z.array(z.object({ column: z.number().int().min(0).max(1000), field })).max(1000),
});
export type ChosenMapping = z.infer<typeof mapping>;

const columnKey = z.string().regex(/^\d{1,4}$/);

/** How a sheet is to be understood, where someone knows better than Alongside's guess. */
const reading = {
  file: fileHandle,
  /** Which worksheet of a workbook. */
  sheetName: z.string().max(200).optional(),
  /** How the letters of a text file are written; a workbook says it itself. */
  encoding: z.enum(sheetEncodings).optional(),
  mapping: mapping.optional(),
  /** Another row names the columns, or none (null); the columns are then guessed again. A mapping says it itself. */
  headerRow: rowNumber.nullable().optional(),
  /** Day or month first, by column (from 0). */
  dateOrders: z.record(columnKey, z.enum(['mdy', 'dmy'])).optional(),
  /** What words mean that Alongside does not know, by the question's key: country codes, ids of kinds, tags of languages. */
  answers: z
    .object({
      countries: z.record(z.string(), countryCode),
      kinds: z.record(z.string(), z.string().max(80)),
      languages: z.record(z.string(), z.string().max(80)),
    })
    .partial()
    .optional(),
};

/** `new`: a new person, no matter whom they resemble; a later row of someone is separated from their other rows. */
const rowDecision = z.object({
  action: z.enum(['new', 'same', 'skip']),
  /** With `same`: who in the vault it is … */
  personId: id.optional(),
  /** … or which row of this sheet is about the same person. */
  row: rowNumber.optional(),
});
export type RowDecision = z.infer<typeof rowDecision>;

const decisions = z.object({
  /** By row number. What is decided for someone's first row holds for all of their rows, but for `skip`. */
  rows: z.record(z.string().regex(/^\d{1,6}$/), rowDecision).optional(),
  /** For everyone who is probably the same as someone else and about whom `rows` says nothing. */
  probablySame: z.enum(['same', 'new']).default('new'),
  /** `import`: without the value that cannot be read, which is kept in the note. */
  broken: z.enum(['import', 'skip']).default('import'),
  /** For rows that are hidden or crossed out in the spreadsheet and about which `rows` says nothing. */
  setAside: z.enum(['import', 'skip']).default('skip'),
  ...updateDecisions,
});
export type ImportDecisions = z.input<typeof decisions>;

/** A cell that cannot be read as what its column holds, or that deserves a second look. */
const troubledCell = z.object({
  column,
  /** The column's name in the sheet; empty with column -1. */
  header: z.string(),
  field,
  /** Words: `imports.reason.<reason>`. */
  reason: z.string(),
  value: z.string(),
});
export type TroubledCell = z.infer<typeof troubledCell>;

/** As `imports.run` says it, for people and programs that know the sheet by its headers. */
const brokenCell = troubledCell.omit({ header: true }).extend({
  row: rowNumber,
  /** The column's name in the sheet, its letters where it has none; empty when the whole row lacks the value. */
  column: z.string(),
  /** The column's place in the sheet, from 0; -1 when the whole row lacks the value. */
  index: column,
});

/**
 * What becomes of a row. `samePerson`: of someone in the vault or of an earlier row. `alreadyHere`: this appointment
 * is in the vault, so the row adds nothing. `changed`: this sheet was imported before, and the row says otherwise now. A
 * row that is broken may be of any person.
 */
export const rowOutcomes = ['new', 'samePerson', 'probablySame', 'changed', 'broken', 'alreadyHere'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

const match = z.object({
  /** Null for someone who comes with this sheet. */
  personId: id.nullable(),
  /** That person's first row; null for someone in the vault. */
  row: rowNumber.nullable(),
  name: z.string(),
  /** Words: `imports.evidence.<code>`. */
  evidence: z.string(),
});

const previewRow = z.object({
  row: rowNumber,
  /** Rows of one number are of one person. */
  person: z.number().int(),
  outcome: z.enum(rowOutcomes),
  name: z.string(),
  summary: z.object({
    aNumber: z.string().nullable(),
    birthDate: z.string().nullable(),
    date: z.string().nullable(),
    time: z.string().nullable(),
    kind: z.string().nullable(),
    kindWords: z.string(),
    place: z.string(),
    /** False when the row is about a person and no appointment. */
    appointment: z.boolean(),
  }),
  /** True while no one decided whether this is one of `matches`. */
  undecided: z.boolean(),
  matches: z.array(match),
  broken: z.array(troubledCell),
  doubts: z.array(troubledCell),
  /** Appointments of the same person on further days, from columns of their own. */
  further: z.array(
    z.object({ date: z.string(), time: z.string().nullable(), kind: z.string(), kindWords: z.string().nullable() }),
  ),
  /** What the row says otherwise than when the sheet was last imported. */
  changes: z.array(sheetChange),
  /** What becomes of the appointment that it changes; null if it changes none. */
  update: z.enum(updateChoices).nullable(),
  /** False if the row may well be about another appointment than the one that it would change. */
  updateSure: z.boolean(),
});
export type PreviewRow = z.infer<typeof previewRow>;

const previewColumn = z.object({
  index: z.number().int(),
  header: z.string(),
  field,
  /** 0 to 1; 1 once someone chose. */
  confidence: z.number(),
  /** The first few different cells, cut short. */
  samples: z.array(z.string()),
  /** Filled cells. */
  filled: z.number().int(),
});
export type PreviewColumn = z.infer<typeof previewColumn>;

const dateColumn = z.object({
  column: z.number().int(),
  header: z.string(),
  order: z.enum(['mdy', 'dmy', 'ymd']),
  certain: z.boolean(),
  by: z.enum(['cells', 'otherColumns', 'language', 'chosen']),
  /** How many cells are dates only in that order; `either`: in both, and not the same date. */
  evidence: z.object({ mdy: z.number(), dmy: z.number(), ymd: z.number(), either: z.number() }),
  /** A cell that shows the order best. */
  example: z.string().nullable(),
});
export type DateColumnFound = z.infer<typeof dateColumn>;

const question = z.object({
  field: z.enum(['birthCountry', 'nationality', 'kind', 'languages']),
  words: z.string(),
  key: z.string(),
  candidates: z.array(z.string()),
  rows: z.number().int(),
});
export type ImportQuestionFound = z.infer<typeof question>;

/** How many rows, people and appointments an import would make with the decisions as they are. */
const counts = z.object({
  rows: z.number().int(),
  /** Rows that bring something: neither left out nor here already. */
  importing: z.number().int(),
  /** People who would be added. */
  people: z.number().int(),
  appointments: z.number().int(),
  new: z.number().int(),
  samePerson: z.number().int(),
  probablySame: z.number().int(),
  changed: z.number().int(),
  broken: z.number().int(),
  alreadyHere: z.number().int(),
  /** Appointments that the sheet no longer has and that are canceled. */
  canceling: z.number().int(),
});

/** Worksheets of the workbook that hold rows, are not hidden, and were not read. */
const unreadSheets = z.array(z.string());

const importRecord = z.object({
  importId: id,
  madeAt: instant,
  madeBy: z.string(),
  rows: z.number().int(),
  people: z.number().int(),
  appointments: z.number().int(),
  /** Rows with a value that no one fixed yet. */
  broken: z.number().int(),
  undoneAt: instant.nullable(),
});
export type ImportRecord = z.infer<typeof importRecord>;

const keptBroken = z.object({
  row: rowNumber,
  name: z.string(),
  personId: id.nullable(),
  appointmentId: id.nullable(),
  broken: z.array(troubledCell.extend({ fixed: z.boolean() })),
});
export type KeptBrokenRow = z.infer<typeof keptBroken>;

/**
 * Files: a comma- or semicolon-separated text or an .xlsx workbook. Refused with `file.tooLarge` (details `limit`,
 * `most`), `file.wrongKind` (`kind`) or `file.unreadable` (`why`).
 */
/** The largest sheet that may be dropped, in bytes. */
export const largestSheetBytes = 20 * 1024 * 1024;

/** Zod's own check takes seconds for the largest sheet; this one passes over the text once. */
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

export const importsCalls = {
  /**
   * Takes a dropped or picked file's bytes and answers the handle under which later calls name it. In the core, whose
   * memory ends with the session, as a sheet holds names like any other record.
   */
  'files.adopt': defineCall({
    kind: 'control',
    runs: 'core',
    roles: everyRole,
    input: z.object({ name: z.string().max(255), base64: base64.max(Math.ceil((largestSheetBytes * 4) / 3) + 4) }),
    output: z.object({ file: fileHandle }),
  }),
  /** Reads a sheet and says what would become of each row. Writes nothing. */
  'imports.preview': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      ...reading,
      decisions: decisions.optional(),
    }),
    output: z.object({
      /** SHA-256 of the file. */
      sheetDigest: z.string(),
      /** Null for a workbook, as is the delimiter. */
      encoding: z.enum(sheetEncodings).nullable(),
      delimiter: z.string().nullable(),
      sheetName: z.string().nullable(),
      sheetNames: z.array(z.string()),
      unreadSheets,
      headerRow: rowNumber.nullable(),
      /** Rows above the header or repeating it, which hold no data. */
      leftOut: z.number().int(),
      columns: z.array(previewColumn),
      dateColumns: z.array(dateColumn),
      questions: z.array(question),
      rows: z.array(previewRow),
      /** Appointments to come that this sheet brought before and no longer has. */
      gone: z.array(goneAppointment),
      counts,
      /** When this very file was imported before, and was not undone. */
      importedBefore: instant.nullable(),
    }),
  }),
  /**
   * Imports a sheet, all of it or nothing: people whom the vault does not know, their appointments with crew, and for
   * people whom it knows what was blank. Every row is kept as it came. A sheet that was imported adds nothing again: what
   * it says otherwise of its appointments becomes of them what `decisions.updates` says.
   */
  'imports.run': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({
      ...reading,
      decisions: decisions.optional(),
      /** For the few words that Alongside itself writes, such as those for a row without a name. */
      language: language.default('en'),
    }),
    output: z.object({
      importId: id,
      /** Added by this import; the same as `newPeople`. */
      people: z.number().int(),
      /** Added by this import; the same as `newAppointments`. */
      appointments: z.number().int(),
      /** Values that could not be read, in rows that were imported all the same. */
      broken: z.array(brokenCell),
      newPeople: z.number().int(),
      newAppointments: z.number().int(),
      newVolunteers: z.number().int(),
      /** People who were in the vault and got something that was blank before. */
      completedPeople: z.number().int(),
      /** Appointments that were in the vault and became what the sheet says now. */
      changedAppointments: z.number().int(),
      /** Appointments that the sheet no longer has and that were canceled. */
      canceledAppointments: z.number().int(),
      /** Rows whose appointment was in the vault. */
      alreadyHere: z.number().int(),
      skipped: z.number().int(),
      /** The worksheet that was read; null for a text file. */
      sheetName: z.string().nullable(),
      unreadSheets,
    }),
  }),
  /**
   * Takes an import back: removes what it added and restores what it changed. Refused with `record.changedMeanwhile`
   * (details `people`, `appointments`, `volunteers`) when any of that was changed since or has notes or appointments
   * of its own, unless `force`; what has such notes or appointments stays even then (`kept`).
   */
  'imports.undo': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ importId: id, force: z.boolean().default(false) }),
    output: z.object({
      people: z.number().int(),
      appointments: z.number().int(),
      volunteers: z.number().int(),
      kept: z.number().int(),
    }),
  }),
  /** Every import, newest first. */
  'imports.list': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({}),
    output: z.object({ imports: z.array(importRecord) }),
  }),
  /** The rows of an import that held a value which could not be read, in the sheet's order. */
  'imports.brokenRows': defineCall({
    kind: 'read',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ importId: id }),
    output: z.object({ rows: z.array(keptBroken) }),
  }),
  /**
   * Fixes one value, which is written to the person or appointment; blank means that no one knows it. Refused
   * with the field `value` and the detail `reason` when this one cannot be read either.
   */
  'imports.mend': defineCall({
    kind: 'write',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ importId: id, row: rowNumber, column, value: z.string().max(300) }),
    output: z.object({
      /** Values of the import that are still broken. */
      remaining: z.number().int(),
      /** Someone else in the vault who has this very A-number. */
      sameNumber: z.object({ personId: id, name: z.string() }).nullable(),
    }),
  }),
  /**
   * Writes the broken rows, with what is wrong with each, to a CSV file that may not exist yet. It is not encrypted, so
   * `confirmation` must be the word that the window asks for in `language`. Recorded among the exports.
   */
  'imports.saveBroken': defineCall({
    kind: 'job',
    runs: 'core',
    roles: coordinatorOnly,
    input: z.object({ importId: id, out: fileHandle, language: language.default('en'), confirmation: line(80) }),
    output: z.object({ exportId: id, sha256: z.string(), rows: z.number().int() }),
  }),
};
