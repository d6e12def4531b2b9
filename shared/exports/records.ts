import { z } from 'zod';
import { column, record } from '../records/record.ts';
import { choice, flag, linkOrNothing, requiredLine, shortText, structure, wholeNumber } from '../records/types.ts';
import { exportedPart, exportKinds, exportLanguages, leftOut } from './exports.ts';

const parts = z.array(exportedPart);
const withheld = z.array(leftOut);
/** That something left, when and by whom, stays for good; of whom and to whom it went only as long as the team keeps it. */
const own = { io: 'out', part: 'always', seenBy: 'coordinator', merge: 'never' } as const;
const whose = { ...own, part: 'exports' } as const;

export const exportRecord = record(
  'export',
  {
    meaning: 'What went to whom. Never the content, only its hash.',
    kind: 'export',
    label: 'audit.table.export',
    owner: ['personId'],
    part: 'always',
    undo: 'none',
    about: 'personId',
  },
  {
    kind: column('kind', { type: choice(exportKinds, 'exports.kind'), label: null, ...own }),
    personId: column('person_id', { type: linkOrNothing('person'), label: null, ...whose }),
    recipient: column('recipient', { type: shortText(), label: 'audit.field.recipient', ...whose }),
    language: column('language', { type: choice(exportLanguages, 'exports.languages'), label: null, ...own }),
    sections: column('sections', { type: structure(parts, parts, undefined), label: null, ...own }),
    withheld: column('withheld', {
      type: structure(withheld, withheld, undefined),
      label: null,
      ...own,
      meaning: 'JSON list of what was left out and why',
    }),
    sha256: column('sha256', { type: requiredLine(), label: null, ...own, meaning: 'of the saved file' }),
    jsonSha256: column('json_sha256', { type: shortText(), label: null, ...own }),
    bytes: column('bytes', {
      type: wholeNumber({ least: 0, most: Number.MAX_SAFE_INTEGER }, undefined),
      label: null,
      ...own,
    }),
    encrypted: column('encrypted', { type: flag(undefined), label: 'audit.field.encrypted', ...own }),
  },
);
