import { roles } from '../contract/contract-kit.ts';
import { column, record } from '../records/record.ts';
import { choice, linkOrNothing, moment, requiredLine } from '../records/types.ts';

const own = { io: 'none', part: 'always', seenBy: 'coordinator' } as const;

export const user = record(
  'user',
  {
    meaning: 'A login for the vault. Key slots are in the header file, not here.',
    kind: 'user',
    label: 'audit.table.user',
    owner: 'none',
    part: 'always',
    // Key slots go with a user's changes, and those are not undone by writing a row.
    undo: 'none',
    about: 'displayName',
  },
  {
    displayName: column('display_name', {
      type: requiredLine(),
      label: 'audit.field.displayName',
      ...own,
      merge: 'later',
    }),
    role: column('role', {
      type: choice(roles, 'users.role'),
      label: 'audit.field.role',
      ...own,
      merge: 'careful',
      meaning: 'what the contract lets this user call',
    }),
    volunteerId: column('volunteer_id', {
      type: linkOrNothing('volunteer'),
      label: 'audit.field.volunteer',
      ...own,
      merge: 'later',
      meaning: 'whose accompaniments this user sees as a volunteer',
    }),
    disabledAt: column('disabled_at', {
      type: moment,
      label: 'audit.field.disabled',
      ...own,
      merge: 'careful',
      meaning: 'instant since which this user has no key slot',
    }),
  },
);
