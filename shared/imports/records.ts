import { z } from 'zod';
import { column, record } from '../records/record.ts';
import { link, linkOrNothing, moment, requiredLine, structure, wholeNumber } from '../records/types.ts';

const count = wholeNumber({ least: 0, most: Number.MAX_SAFE_INTEGER }, undefined);
const anything = z.unknown();
const own = { io: 'none', part: 'always', seenBy: 'coordinator', merge: 'never' } as const;
const row = { io: 'none', part: 'never', seenBy: 'coordinator', merge: 'never' } as const;

export const importRecord = record(
  'import',
  {
    meaning: 'One imported spreadsheet.',
    kind: 'import',
    label: 'audit.table.import',
    owner: 'none',
    part: 'always',
    // An import is undone as a whole.
    undo: 'none',
    about: null,
  },
  {
    sheetDigest: column('sheet_digest', {
      type: requiredLine(),
      label: null,
      ...own,
      meaning: 'SHA-256 of the spreadsheet’s bytes',
    }),
    header: column('header', { type: structure(anything, anything, undefined), label: null, ...own }),
    mapping: column('mapping', {
      type: structure(anything, anything, undefined),
      label: null,
      ...own,
      meaning: 'how the spreadsheet was understood; answers that name a permanently deleted person are cleared',
    }),
    rowCount: column('row_count', { type: count, label: 'audit.field.rows', ...own }),
    peopleCount: column('people_count', { type: count, label: 'audit.field.people', ...own }),
    appointmentCount: column('appointment_count', { type: count, label: 'audit.field.appointments', ...own }),
    brokenCount: column('broken_count', { type: count, label: null, ...own }),
    undoneAt: column('undone_at', { type: moment, label: 'audit.field.undone', ...own }),
  },
);

export const importRow = record(
  'import_row',
  {
    meaning: 'A row as it was in the sheet, so that nothing of it is lost.',
    kind: 'import',
    label: 'audit.table.importRow',
    owner: ['personId', 'appointmentId'],
    part: 'never',
    undo: 'none',
    about: null,
  },
  {
    importId: column('import_id', { type: link('import'), label: null, ...row }),
    rowNumber: column('row_number', {
      type: count,
      label: null,
      ...row,
      meaning: 'as a spreadsheet app shows it; the header is row 1',
    }),
    cells: column('cells', { type: structure(anything, z.array(z.string()), undefined), label: null, ...row }),
    digest: column('digest', { type: requiredLine(), label: null, ...row }),
    personId: column('person_id', { type: linkOrNothing('person'), label: null, ...row }),
    appointmentId: column('appointment_id', { type: linkOrNothing('appointment'), label: null, ...row }),
    broken: column('broken', {
      type: structure(anything, anything, '[]'),
      label: null,
      ...row,
      meaning: 'JSON list of what was wrong, with column and reason',
    }),
    mendedAt: column('mended_at', { type: moment, label: 'audit.field.fixed', ...row }),
  },
);
