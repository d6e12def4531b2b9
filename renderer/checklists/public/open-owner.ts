import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import { assertNever } from '../../../shared/contract/errors.ts';
import { goTo } from '../../base/navigation.ts';

/** Opens the record that a checklist belongs to. */
export const openOwner = ({ kind, id }: OwnerRef): void => {
  switch (kind) {
    case 'person':
      goTo({ name: 'person', id, tab: 'checklists' });
      return;
    case 'appointment':
      goTo({ name: 'calendar', appointmentId: id });
      return;
    case 'detention':
      goTo({ name: 'detention', id });
      return;
    default:
      assertNever(kind);
  }
};
