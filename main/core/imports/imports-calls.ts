import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Handlers } from '../context/context.ts';
import { fixRow } from './fix-row.ts';
import { importedBefore, getImport, listBrokenRows, listImports, toBrokenView } from './imports-queries.ts';
import { planApart } from './plan-apart.ts';
import { previewOf } from './preview-import.ts';
import { defaultDecisions, resolveImport } from './resolve-import.ts';
import { runImport } from './run-import.ts';
import { saveBroken } from './save-broken.ts';
import { undoImport } from './undo-import.ts';

/** A preview writes nothing, so it needs none of the words that an import writes. */
const noWords = { dateSource: () => '' };

export const importsHandlers = {
  'imports.preview': async (context, input) => {
    const { file, ...reading } = input;
    const day = { today: dateIn(context.zone, context.now()), zone: context.zone };
    const planned = await planApart({ source: context.file(file), reading, day });
    const resolved = resolveImport(context.db, planned, input.decisions ?? defaultDecisions, noWords);
    return previewOf(planned, resolved, importedBefore(context.db, planned.digest));
  },
  'imports.run': runImport,
  'imports.undo': undoImport,
  'imports.list': ({ db }) => ({ imports: listImports(db) }),
  'imports.brokenRows': ({ db }, { importId }) => {
    if (getImport(db, importId) === undefined) throw new AppError('record.notFound');
    return { rows: listBrokenRows(db, importId).map((row) => toBrokenView(row, '')) };
  },
  'imports.mend': fixRow,
  'imports.saveBroken': saveBroken,
} satisfies Handlers<
  | 'imports.preview'
  | 'imports.run'
  | 'imports.undo'
  | 'imports.list'
  | 'imports.brokenRows'
  | 'imports.mend'
  | 'imports.saveBroken'
>;
