import type { Language } from '../../shared/basics/language.ts';
import type { CallInput, CallOutput } from '../../shared/contract.ts';
import { AppError, type CallError } from '../../shared/contract/errors.ts';
import { sharedFields, type ImportField } from '../../shared/imports/import-fields.ts';
import type { ImportDecisions, PreviewColumn, RowDecision } from '../../shared/imports/imports.ts';
import { largestSheetBytes } from '../../shared/imports/imports.ts';
import type { GoneAppointment, UpdateChoice } from '../../shared/imports/sheet-updates.ts';
import type { SheetEncoding } from '../../shared/imports/sheet.ts';
import { call, type Progress } from '../base/bridge.ts';
import { useSaid } from '../base/said.ts';
import { createStore } from '../base/stores.ts';
import { toBase64 } from './to-base64.ts';

/** A sheet that was dropped or chosen. */
export interface PickedSheet {
  /** Its handle. */
  readonly file: string;
  /** As the disk calls it: for the title of the page alone. */
  readonly name: string;
}

type PreviewInput = CallInput<'imports.preview'>;
/** How the sheet is to be understood, as far as someone said so. */
export type Reading = Pick<PreviewInput, 'sheetName' | 'encoding' | 'headerRow' | 'mapping' | 'dateOrders' | 'answers'>;
export type Result = CallOutput<'imports.run'>;

export interface Decisions {
  readonly rows: Readonly<Record<string, RowDecision>>;
  readonly probablySame: NonNullable<ImportDecisions['probablySame']>;
  readonly broken: NonNullable<ImportDecisions['broken']>;
  readonly setAside: NonNullable<ImportDecisions['setAside']>;
  readonly updates: { readonly all: 'sheet' | 'keep'; readonly rows: Readonly<Record<string, UpdateChoice>> };
  readonly gone: { readonly all: GoneChoice; readonly appointments: Readonly<Record<string, GoneChoice>> };
}
export type GoneChoice = GoneAppointment['action'];

interface ImportDraft {
  readonly picked: PickedSheet | null;
  /** True while a dropped file is handed over. */
  readonly taking: boolean;
  /** Why a file was not taken at all. */
  readonly refused: CallError | null;
  readonly reading: Reading;
  /** The columns as they were guessed, once someone chose: a chosen mapping comes back as certain throughout. */
  readonly guess: readonly PreviewColumn[] | null;
  readonly decisions: Decisions;
  /** Of the import that runs. */
  readonly running: { readonly progress: Progress | null; readonly stop: () => void } | null;
  /** The import that is looked at; `result` is there when it was just run. */
  readonly shown: { readonly importId: string; readonly result: Result | null } | null;
  /** Counts of what was changed since, when taking an import back was refused. */
  readonly touched: Readonly<Record<string, string | number>> | null;
}

const noDecisions: Decisions = {
  rows: {},
  probablySame: 'new',
  broken: 'import',
  setAside: 'skip',
  updates: { all: 'sheet', rows: {} },
  gone: { all: 'keep', appointments: {} },
};

/** Kept while someone looks something up on another page; forgotten when the vault is locked. */
export const useImportDraft = createStore<ImportDraft>(() => ({
  picked: null,
  taking: false,
  refused: null,
  reading: {},
  guess: null,
  decisions: noDecisions,
  running: null,
  shown: null,
  touched: null,
}));

const { setState: set, getState: get } = useImportDraft;

/** Nothing was said yet of how a sheet is to be understood, nor of its rows. */
const unread = { reading: {}, guess: null, decisions: noDecisions } as const;

/** Back to where a sheet is chosen. */
export const startOver = (): void => set({ picked: null, refused: null, ...unread, shown: null, touched: null });

/** Takes a dropped or chosen file. The bytes go to the core; nothing of it is kept in the window. */
export const takeFile = async (file: File): Promise<void> => {
  startOver();
  if (file.size > largestSheetBytes) {
    set({ refused: new AppError('file.tooLarge', { details: { limit: 'bytes' } }).toCallError() });
    return;
  }
  set({ taking: true });
  try {
    const base64 = toBase64(new Uint8Array(await file.arrayBuffer()));
    const adopted = await call('files.adopt', { name: file.name.slice(-255), base64 });
    set({ picked: { file: adopted.file, name: file.name } });
  } catch (error) {
    set({ refused: error instanceof AppError ? error.toCallError() : { code: 'file.unreadable' } });
  } finally {
    set({ taking: false });
  }
};

const read = (reading: Partial<Reading>): void => set((state) => ({ reading: { ...state.reading, ...reading } }));

/** Another worksheet is another sheet: nothing that was said of the first holds. */
export const chooseSheet = (sheetName: string): void => set({ ...unread, reading: { sheetName } });

/** Other letters may mean other column names, so that the columns are guessed again. */
export const chooseEncoding = (encoding: SheetEncoding): void => set({ ...unread, reading: { encoding } });

export const chooseHeaderRow = (headerRow: number | null): void =>
  set(({ reading: { sheetName, encoding } }) => ({
    ...unread,
    reading: { ...(sheetName !== undefined && { sheetName }), ...(encoding !== undefined && { encoding }), headerRow },
  }));

export const chooseDateOrder = (column: number, order: 'mdy' | 'dmy'): void =>
  read({ dateOrders: { ...get().reading.dateOrders, [column]: order } });

/** The list of answers that a question's is in. */
export type AnswerKind = 'countries' | 'kinds' | 'languages';

export const chooseAnswer = (kind: AnswerKind, key: string, answer: string | null): void => {
  const answers = get().reading.answers ?? {};
  const { [key]: _before, ...others } = answers[kind] ?? {};
  read({ answers: { ...answers, [kind]: answer === null ? others : { ...others, [key]: answer } } });
};

/** Gives a column another field. A field that only one column can have is taken from the one that had it. */
const withField = (columns: readonly PreviewColumn[], column: number, field: ImportField) =>
  columns.map(({ index, field: before }) => {
    if (index === column) return { column: index, field };
    return { column: index, field: before === field && !sharedFields.has(field) ? ('note' as const) : before };
  });

export const chooseField = (
  sheet: { readonly headerRow: number | null; readonly columns: readonly PreviewColumn[] },
  column: number,
  field: ImportField,
): void =>
  set(({ reading, guess }) => ({
    reading: { ...reading, mapping: { headerRow: sheet.headerRow, columns: withField(sheet.columns, column, field) } },
    guess: guess ?? sheet.columns,
  }));

/**
 * Decides for a row. `others` are the rows of the same person: only this decision counts for them from now on, unless it
 * leaves the row out or parts a later row from them.
 */
export const decide = (row: number, decision: RowDecision | null, others: readonly number[]): void =>
  set(({ decisions }) => {
    const rows: Record<string, RowDecision> = { ...decisions.rows };
    const alone = decision?.action === 'skip' || (decision?.action === 'new' && others.some((other) => other < row));
    for (const other of alone ? [] : others) if (rows[other]?.action !== 'skip') delete rows[other];
    if (decision === null) delete rows[row];
    else rows[row] = decision;
    return { decisions: { ...decisions, rows } };
  });

export const decideForAll = (choice: Partial<Pick<Decisions, 'probablySame' | 'broken' | 'setAside'>>): void =>
  set(({ decisions }) => ({ decisions: { ...decisions, ...choice } }));

/** Decides what becomes of the appointment that a row changes; the row is then not left out. */
export const chooseUpdate = (row: number, choice: UpdateChoice): void =>
  set(({ decisions }) => {
    const { [row]: before, ...others } = decisions.rows;
    const rows = before === undefined || before.action !== 'skip' ? decisions.rows : others;
    const updates = { ...decisions.updates, rows: { ...decisions.updates.rows, [row]: choice } };
    return { decisions: { ...decisions, rows, updates } };
  });

/** One choice for all rows that change something, also for those that were decided one by one. */
export const chooseAllUpdates = (all: 'sheet' | 'keep'): void =>
  set(({ decisions }) => ({ decisions: { ...decisions, updates: { all, rows: {} } } }));

/** Decides about an appointment that the sheet no longer has. */
export const chooseGone = (appointmentId: string, choice: GoneChoice): void =>
  set(({ decisions }) => ({
    decisions: {
      ...decisions,
      gone: { ...decisions.gone, appointments: { ...decisions.gone.appointments, [appointmentId]: choice } },
    },
  }));

export const chooseAllGone = (all: GoneChoice): void =>
  set(({ decisions }) => ({ decisions: { ...decisions, gone: { all, appointments: {} } } }));

/** The contract's lists may be changed, the draft's may not. */
const sentDecisions = ({ updates, gone, ...decisions }: Decisions): ImportDecisions => ({
  ...decisions,
  updates: { all: updates.all, rows: { ...updates.rows } },
  gone: { all: gone.all, appointments: { ...gone.appointments } },
});

/** What is asked of `imports.preview` for the draft. */
export const previewInput = (file: string, reading: Reading, decisions: Decisions): PreviewInput => ({
  file,
  ...reading,
  decisions: sentDecisions(decisions),
});

/** Runs the import. @throws AppError */
export const runImport = async (language: Language): Promise<Result | null> => {
  const { picked, reading, decisions, running } = get();
  if (picked === null || running !== null) return null;
  const controller = new AbortController();
  const stop = () => controller.abort();
  set({ running: { progress: null, stop } });
  try {
    const result = await call(
      'imports.run',
      { file: picked.file, ...reading, decisions: sentDecisions(decisions), language },
      { signal: controller.signal, onProgress: (progress) => set({ running: { progress, stop } }) },
    );
    set({ picked: null, ...unread, shown: { importId: result.importId, result }, touched: null });
    return result;
  } finally {
    set({ running: null });
  }
};

/** Looks at an import that was run before. */
export const showImport = (importId: string): void => set({ shown: { importId, result: null }, touched: null });

/** Takes an import back; answers null when that was refused, and the page then asks whether to do it all the same. */
export const undoImport = async (importId: string, force = false): Promise<CallOutput<'imports.undo'> | null> => {
  try {
    const undone = await call('imports.undo', { importId, force });
    set({ touched: null });
    useSaid.getState().forget(importId);
    return undone;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'record.changedMeanwhile') throw error;
    set(({ shown }) => ({
      shown: shown?.importId === importId ? shown : { importId, result: null },
      touched: error.details ?? {},
    }));
    return null;
  }
};

export const forgetTouched = (): void => set({ touched: null });
