import { closePanel, definePanel, openPanel } from '../base/panels.ts';

/** The days whose appointments are to be copied as text. */
export interface SheetDays {
  readonly from: string;
  readonly to: string;
}

export const sheetDialog = definePanel<SheetDays>({
  name: 'calendarSheet',
  place: 'over',
  mayShow: (role) => role === 'coordinator',
});

export const openSheet = (days: SheetDays): void => openPanel(sheetDialog, days);

export const closeSheet = (): void => closePanel(sheetDialog);
