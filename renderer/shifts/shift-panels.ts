import { closePanel, definePanel, openPanel } from '../base/panels.ts';

/** What the panel beside the week shows. */
export type ShiftPanelContent =
  | { readonly mode: 'show'; readonly id: string }
  /** `id` is null for a new one, on `date`. */
  | { readonly mode: 'edit'; readonly id: string | null; readonly date?: string }
  | { readonly mode: 'templates' }
  | { readonly mode: 'template'; readonly id: string | null };

export const shiftPanel = definePanel<ShiftPanelContent>({
  name: 'shift',
  place: 'beside',
  mayShow: (role, { mode }) => role === 'coordinator' || mode === 'show',
});

export const openShiftPanel = (content: ShiftPanelContent): void => openPanel(shiftPanel, content);

export const closeShiftPanel = (): void => closePanel(shiftPanel);

/** A dialog about the shifts of some days: the text for the chat, or replies from it. */
export interface ShiftDialogContent {
  readonly ask: 'signUp' | 'replies';
  readonly from: string;
  readonly to: string;
}

export const shiftDialog = definePanel<ShiftDialogContent>({ name: 'shiftDialog', place: 'over' });

export const openShiftDialog = (content: ShiftDialogContent): void => openPanel(shiftDialog, content);

export const closeShiftDialog = (): void => closePanel(shiftDialog);
