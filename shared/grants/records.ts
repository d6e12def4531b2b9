import { column, record } from '../records/record.ts';
import { link, requiredDay } from '../records/types.ts';

const linked = { io: 'none', part: 'never', seenBy: 'coordinator', merge: 'never' } as const;

export const accessGrant = record(
  'access_grant',
  {
    meaning:
      'A volunteer may see a person’s full record for one accompaniment. If the access was ended, the row has a tombstone.',
    kind: 'grant',
    label: 'audit.table.accessGrant',
    owner: ['personId', 'appointmentId'],
    part: 'never',
    // It is revoked, and given again, by calls with checks of their own.
    undo: 'none',
    about: 'personId',
  },
  {
    appointmentId: column('appointment_id', { type: link('appointment'), label: null, ...linked }),
    personId: column('person_id', { type: link('person'), label: 'audit.field.person', ...linked }),
    volunteerId: column('volunteer_id', { type: link('volunteer'), label: 'audit.field.volunteer', ...linked }),
    endsOn: column('ends_on', {
      type: requiredDay,
      label: 'audit.field.until',
      ...linked,
      merge: 'careful',
      meaning: 'the last day of the access',
    }),
  },
);
