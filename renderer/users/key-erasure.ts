import { closePanel, definePanel, openPanel } from '../base/panels.ts';

/** The question before the keys are erased. Anyone who asks for it may have little time, so another screen leaves it open. */
export const keyErasureDialog = definePanel<null>({ name: 'keyErasure', place: 'over', stays: true });

/** Asks whether to erase the keys, on whatever screen. */
export const askToEraseKeys = (): void => openPanel(keyErasureDialog, null);

export const leaveKeyErasure = (): void => closePanel(keyErasureDialog);
