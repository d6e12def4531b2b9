import type { Person } from '../../shared/people/people.ts';
import { ChecklistsOf } from '../checklists/public/checklists-of.tsx';

/** What is left to do for this person. */
export const ChecklistsTab = ({ person: { id, preferredName: name } }: { readonly person: Person }) => (
  <ChecklistsOf owner={{ kind: 'person', id, name }} />
);
