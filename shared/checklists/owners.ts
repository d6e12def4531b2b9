import { z } from 'zod';
import { id } from '../contract/fields.ts';

/**
 * What a checklist or a task can belong to. A further kind is a line here, a column in the record spec, and a line in
 * `main/core/checklists/owner-kinds.ts`.
 */
export const checklistOwners = ['person', 'appointment', 'detention'] as const;
export type ChecklistOwner = (typeof checklistOwners)[number];

export const ownerRef = z.object({ kind: z.enum(checklistOwners), id });
export type OwnerRef = z.infer<typeof ownerRef>;
