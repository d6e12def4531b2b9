import { attorneyParts } from '../attorney/attorney-parts.ts';
import { auditParts } from '../audit/audit-parts.ts';
import { backupsParts } from '../backups/backups-parts.ts';
import type { Screens } from '../base/parts.ts';
import { calendarParts } from '../calendar/calendar-parts.ts';
import { checklistsParts } from '../checklists/checklists-parts.ts';
import { detentionsParts } from '../detentions/detentions-parts.ts';
import { directoryParts } from '../directory/directory-parts.ts';
import { encountersParts } from '../encounters/encounters-parts.ts';
import { exportsParts } from '../exports/exports-parts.ts';
import { importsParts } from '../imports/imports-parts.ts';
import { locatorParts } from '../locator/locator-parts.ts';
import { packetsParts } from '../packets/packets-parts.ts';
import { peopleParts } from '../people/people-parts.ts';
import { plansParts } from '../plans/plans-parts.ts';
import { retentionParts } from '../retention/retention-parts.ts';
import { settingsParts } from '../settings/settings-parts.ts';
import { shiftsParts } from '../shifts/shifts-parts.ts';
import { teamParts } from '../team/team-parts.ts';
import { todayParts } from '../today/today-parts.ts';

/** Every screen's component. A feature adds one line; a screen without a component does not compile. */
export const screens: Screens = {
  ...attorneyParts.screens,
  ...auditParts.screens,
  ...backupsParts.screens,
  ...calendarParts.screens,
  ...directoryParts.screens,
  ...checklistsParts.screens,
  ...detentionsParts.screens,
  ...encountersParts.screens,
  ...exportsParts.screens,
  ...importsParts.screens,
  ...locatorParts.screens,
  ...packetsParts.screens,
  ...peopleParts.screens,
  ...plansParts.screens,
  ...retentionParts.screens,
  ...settingsParts.screens,
  ...shiftsParts.screens,
  ...teamParts.screens,
  ...todayParts.screens,
};
