import { column, record } from '../records/record.ts';
import { link, linkOrNothing, longText, moment } from '../records/types.ts';

const told = { part: 'never', seenBy: 'crew', merge: 'together' } as const;
const ticked = { io: 'out', part: 'never', seenBy: 'crew', merge: 'careful' } as const;
const linked = { io: 'none', label: null, part: 'never', seenBy: 'crew', merge: 'never' } as const;

export const handover = record(
  'handover',
  {
    meaning:
      'What a shift hands over to the next one at its place. Deleted permanently after the same number of hours as who was met.',
    kind: 'shift',
    label: 'audit.table.handover',
    owner: ['shiftId'],
    part: 'never',
    undo: 'all',
    about: null,
  },
  {
    shiftId: column('shift_id', { type: link('shift'), ...linked }),
    inside: column('inside', { type: longText(600), label: 'audit.field.inside', ...told }),
    note: column('note', { type: longText(1000), label: 'audit.field.note', ...told }),
    givenAt: column('given_at', {
      type: moment,
      label: 'audit.field.givenAt',
      ...ticked,
      meaning: 'instant at which someone of the shift said that it is handed over',
    }),
    givenBy: column('given_by', { type: linkOrNothing('user'), ...linked }),
    takenAt: column('taken_at', {
      type: moment,
      label: 'audit.field.takenAt',
      ...ticked,
      meaning: 'instant at which someone of the next shift said that they took it over',
    }),
    takenBy: column('taken_by', { type: linkOrNothing('user'), ...linked }),
  },
);
