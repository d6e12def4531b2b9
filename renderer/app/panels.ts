import { appointmentsParts } from '../appointments/appointments-parts.ts';
import { backupsParts } from '../backups/backups-parts.ts';
import type { DrawnPanel } from '../base/panels.ts';
import { calendarParts } from '../calendar/calendar-parts.ts';
import { checklistsParts } from '../checklists/checklists-parts.ts';
import { detentionsParts } from '../detentions/detentions-parts.ts';
import { directoryParts } from '../directory/directory-parts.ts';
import { handoverParts } from '../handover/handover-parts.ts';
import { icsParts } from '../ics/ics-parts.ts';
import { metParts } from '../met/met-parts.ts';
import { peopleParts } from '../people/people-parts.ts';
import { retentionParts } from '../retention/retention-parts.ts';
import { shiftsParts } from '../shifts/shifts-parts.ts';
import { teamParts } from '../team/team-parts.ts';
import { usersParts } from '../users/users-parts.ts';

/** Every panel and dialog that can be shown on whatever screen. A feature adds one line. */
export const panels: readonly DrawnPanel[] = [
  ...appointmentsParts.panels,
  ...backupsParts.panels,
  ...calendarParts.panels,
  ...icsParts.panels,
  ...directoryParts.panels,
  ...checklistsParts.panels,
  ...detentionsParts.panels,
  ...handoverParts.panels,
  ...metParts.panels,
  ...peopleParts.panels,
  ...retentionParts.panels,
  ...shiftsParts.panels,
  ...teamParts.panels,
  ...usersParts.panels,
];
