import type { CalendarScope } from '../../../shared/ics/ics.ts';
import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

/** Whose time a calendar file is to hold, and what they are called on screen. */
export interface CalendarFileContent {
  readonly scope: CalendarScope;
  /** Of a person or a volunteer. */
  readonly name?: string;
}

/** The dialog that writes appointments to a file for other calendars. */
export const calendarFileDialog = definePanel<CalendarFileContent>({
  name: 'calendarFile',
  place: 'over',
  mayShow: (role) => role === 'coordinator',
});

export const openCalendarFile = (content: CalendarFileContent): void => openPanel(calendarFileDialog, content);

export const closeCalendarFile = (): void => closePanel(calendarFileDialog);
