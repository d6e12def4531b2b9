import type { en } from '../en/index.ts';
import { app } from './app.ts';
import { appointments } from './appointments.ts';
import { audit } from './audit.ts';
import { backups } from './backups.ts';
import { briefing } from './briefing.ts';
import { calendar } from './calendar.ts';
import { common } from './common.ts';
import { encounters } from './encounters.ts';
import { errors } from './errors.ts';
import { exportsWords } from './exports.ts';
import { grants } from './grants.ts';
import { imports } from './imports.ts';
import { people } from './people.ts';
import { retention } from './retention.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { team } from './team.ts';
import { today } from './today.ts';
import { users } from './users.ts';
import { vault } from './vault.ts';

/** The Spanish catalogue. A word that English has and this lacks does not compile. */
export const es: typeof en = {
  common,
  app,
  appointments,
  audit,
  backups,
  briefing,
  calendar,
  encounters,
  errors,
  exports: exportsWords,
  grants,
  imports,
  people,
  retention,
  search,
  settings,
  shell,
  team,
  today,
  users,
  vault,
};
