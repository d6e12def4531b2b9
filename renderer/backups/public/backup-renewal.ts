import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

/** The offer to renew the automatic backups after a credential was replaced. Another screen leaves it open. */
export const backUpRenewal = definePanel<null>({ name: 'backUpRenewal', place: 'over', stays: true });

/** Offers it, on whatever screen. For coordinators: a volunteer's new passphrase leaves the backups as they are. */
export const offerRenewal = (): void => openPanel(backUpRenewal, null);

export const leaveRenewal = (): void => closePanel(backUpRenewal);
