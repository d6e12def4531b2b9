import type { z } from 'zod';
import { appointmentsCalls } from './appointments/appointments.ts';
import { attorneyCalls } from './attorney/attorney.ts';
import { auditCalls } from './audit/audit.ts';
import { backupsCalls, backupsShellCalls } from './backups/backups.ts';
import { bondsCalls } from './bonds/bonds.ts';
import { calendarCalls } from './calendar/calendar.ts';
import { checklistsCalls } from './checklists/checklists.ts';
import { custodyCalls } from './custody/custody.ts';
import { detentionsCalls } from './detentions/detentions.ts';
import { directoryCalls } from './directory/directory.ts';
import { draftsCalls } from './drafts/drafts.ts';
import { encountersCalls } from './encounters/encounters.ts';
import { exportsCalls } from './exports/exports.ts';
import { grantsCalls } from './grants/grants.ts';
import { handoverCalls } from './handover/handover.ts';
import { icsCalls } from './ics/ics.ts';
import { importsCalls } from './imports/imports.ts';
import { locatorCalls } from './locator/locator.ts';
import { metCalls } from './met/met.ts';
import { packetsCalls } from './packets/packets.ts';
import { peopleCalls } from './people/people.ts';
import { plansCalls } from './plans/plans.ts';
import { releaseCalls } from './release/release.ts';
import { retentionCalls } from './retention/retention.ts';
import { searchCalls } from './search/search.ts';
import { seriesCalls } from './series/series.ts';
import { shellCalls } from './shell/shell.ts';
import { shiftsCalls } from './shifts/shifts.ts';
import { teamCalls } from './team/team.ts';
import { todayCalls } from './today/today.ts';
import { usersCalls } from './users/users.ts';
import { vaultCalls } from './vault/vault.ts';

/** Every call there is. One that is not here does not exist. */
export const contract = {
  ...appointmentsCalls,
  ...attorneyCalls,
  ...auditCalls,
  ...backupsCalls,
  ...backupsShellCalls,
  ...bondsCalls,
  ...calendarCalls,
  ...icsCalls,
  ...directoryCalls,
  ...draftsCalls,
  ...checklistsCalls,
  ...custodyCalls,
  ...detentionsCalls,
  ...encountersCalls,
  ...exportsCalls,
  ...grantsCalls,
  ...handoverCalls,
  ...importsCalls,
  ...locatorCalls,
  ...metCalls,
  ...packetsCalls,
  ...peopleCalls,
  ...plansCalls,
  ...releaseCalls,
  ...retentionCalls,
  ...searchCalls,
  ...seriesCalls,
  ...shellCalls,
  ...shiftsCalls,
  ...teamCalls,
  ...todayCalls,
  ...usersCalls,
  ...vaultCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
/** What a caller passes (before the schema's defaults and trims). */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
/** What a handler receives. */
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;

/** True for a name that the contract itself declares (inherited names are none). */
export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);
