import { closePanel, definePanel, openPanel } from '../base/panels.ts';

/** The appointment that is repeated, or from which on a series is changed. */
export interface SeriesDialogContent {
  readonly ask: 'repeat' | 'following';
  readonly id: string;
}

export const seriesDialog = definePanel<SeriesDialogContent>({ name: 'seriesDialog', place: 'over' });

export const openSeriesDialog = (content: SeriesDialogContent): void => openPanel(seriesDialog, content);

export const closeSeriesDialog = (): void => closePanel(seriesDialog);
