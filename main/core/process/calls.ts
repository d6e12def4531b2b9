import { appointmentsHandlers } from '../appointments/appointments-calls.ts';
import { attorneyHandlers } from '../attorney/attorney-calls.ts';
import { auditHandlers } from '../audit/audit-calls.ts';
import { backupsHandlers } from '../backups/backups-calls.ts';
import { bondsHandlers } from '../bonds/bonds-calls.ts';
import { calendarHandlers } from '../calendar/calendar-calls.ts';
import { checklistsHandlers } from '../checklists/checklists-calls.ts';
import type { CoreCallName, Handlers } from '../context/context.ts';
import { custodyHandlers } from '../custody/custody-calls.ts';
import { detentionsHandlers } from '../detentions/detentions-calls.ts';
import { directoryHandlers } from '../directory/directory-calls.ts';
import { draftsHandlers } from '../drafts/drafts-calls.ts';
import { encountersHandlers } from '../encounters/encounters-calls.ts';
import { exportsHandlers } from '../exports/exports-calls.ts';
import { grantsHandlers } from '../grants/grants-calls.ts';
import { handoverHandlers } from '../handover/handover-calls.ts';
import { icsHandlers } from '../ics/ics-calls.ts';
import { importsHandlers } from '../imports/imports-calls.ts';
import { locatorHandlers } from '../locator/locator-calls.ts';
import { metHandlers } from '../met/met-calls.ts';
import { packetsHandlers } from '../packets/packets-calls.ts';
import { peopleHandlers } from '../people/people-calls.ts';
import { plansHandlers } from '../plans/plans-calls.ts';
import { releaseHandlers } from '../release/release-calls.ts';
import { retentionHandlers } from '../retention/retention-calls.ts';
import { searchHandlers } from '../search/search-calls.ts';
import { seriesHandlers } from '../series/series-calls.ts';
import { shiftsHandlers } from '../shifts/shifts-calls.ts';
import { teamHandlers } from '../team/team-calls.ts';
import { todayHandlers } from '../today/today-calls.ts';
import { usersHandlers } from '../users/users-calls.ts';
import { vaultHandlers } from '../vault/vault-calls.ts';

/** The handler of every call that runs in the core; one that is missing or too many does not compile. */
export const handlers = {
  ...appointmentsHandlers,
  ...attorneyHandlers,
  ...auditHandlers,
  ...backupsHandlers,
  ...bondsHandlers,
  ...calendarHandlers,
  ...icsHandlers,
  ...directoryHandlers,
  ...checklistsHandlers,
  ...custodyHandlers,
  ...detentionsHandlers,
  ...draftsHandlers,
  ...encountersHandlers,
  ...exportsHandlers,
  ...grantsHandlers,
  ...handoverHandlers,
  ...importsHandlers,
  ...locatorHandlers,
  ...metHandlers,
  ...packetsHandlers,
  ...peopleHandlers,
  ...plansHandlers,
  ...releaseHandlers,
  ...retentionHandlers,
  ...searchHandlers,
  ...seriesHandlers,
  ...shiftsHandlers,
  ...teamHandlers,
  ...todayHandlers,
  ...usersHandlers,
  ...vaultHandlers,
} satisfies Handlers<CoreCallName>;
