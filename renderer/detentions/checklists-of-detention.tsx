import type { Detention } from '../../shared/detentions/detentions.ts';
import { ChecklistsPart } from '../checklists/public/checklists-of.tsx';
import { nameOf } from './detention-words.ts';

/** A detention’s checklists, for a coordinator: who does what by when, and what is done. */
export const ChecklistsOfDetention = ({ detention }: { readonly detention: Detention }) =>
  detention.mayDecide ? (
    <ChecklistsPart owner={{ kind: 'detention', id: detention.id, name: nameOf(detention) }} />
  ) : null;
