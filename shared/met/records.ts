import { column, record } from '../records/record.ts';
import { link, linkOrNothing, longText, nameLine, shortText } from '../records/types.ts';

const fact = { part: 'never', seenBy: 'crew', merge: 'together' } as const;
const linked = { io: 'none', label: null, part: 'never', seenBy: 'coordinator', merge: 'careful' } as const;

export const metHere = record(
  'met_here',
  {
    meaning:
      'Someone who was met during a shift, at `created_at`. Deleted permanently after the team’s number of hours, also once they are a person or a detention: what was known of them is there then.',
    kind: 'shift',
    label: 'audit.table.metHere',
    owner: ['shiftId', 'personId', 'detentionId'],
    part: 'never',
    undo: 'all',
    about: 'called',
  },
  {
    shiftId: column('shift_id', { type: link('shift'), ...linked }),
    called: column('called', {
      type: nameLine(200),
      label: 'audit.field.called',
      ...fact,
      meaning: 'a name, or what they look like',
    }),
    reach: column('reach', {
      type: shortText(300),
      label: 'audit.field.reach',
      ...fact,
      meaning: 'how to reach them, or what they need',
    }),
    note: column('note', { type: longText(600), label: 'audit.field.note', ...fact }),
    personId: column('person_id', {
      type: linkOrNothing('person'),
      ...linked,
      meaning: 'who they turned out to be; counts while that record is there',
    }),
    detentionId: column('detention_id', {
      type: linkOrNothing('detention'),
      ...linked,
      meaning: 'the detention that was started of them; counts while it is there',
    }),
  },
);
