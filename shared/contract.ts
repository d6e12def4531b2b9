import type { z } from 'zod';
import { appointmentsCalls } from './appointments.ts';
import { auditCalls } from './audit.ts';
import { backupsCalls, backupsShellCalls } from './backups.ts';
import { calendarCalls } from './calendar.ts';
import { encountersCalls } from './encounters.ts';
import { exportsCalls } from './exports.ts';
import { grantsCalls } from './grants.ts';
import { importsCalls } from './imports.ts';
import { peopleCalls } from './people.ts';
import { retentionCalls } from './retention.ts';
import { searchCalls } from './search.ts';
import { shellCalls } from './shell.ts';
import { teamCalls } from './team.ts';
import { todayCalls } from './today.ts';
import { usersCalls } from './users.ts';
import { vaultCalls } from './vault.ts';

/** Every call there is. One that does not stand here does not exist. */
export const contract = {
  ...appointmentsCalls,
  ...auditCalls,
  ...backupsCalls,
  ...backupsShellCalls,
  ...calendarCalls,
  ...encountersCalls,
  ...exportsCalls,
  ...grantsCalls,
  ...importsCalls,
  ...peopleCalls,
  ...retentionCalls,
  ...searchCalls,
  ...shellCalls,
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
