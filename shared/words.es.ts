import { appointments } from './appointments/words.es.ts';
import { attorney } from './attorney/words.es.ts';
import { audit } from './audit/words.es.ts';
import { backups } from './backups/words.es.ts';
import { bonds } from './bonds/words.es.ts';
import { briefing } from './briefing/words.es.ts';
import { calendar } from './calendar/words.es.ts';
import { checklists } from './checklists/words.es.ts';
import { custody } from './custody/words.es.ts';
import { detentions } from './detentions/words.es.ts';
import { directory } from './directory/words.es.ts';
import { drafts } from './drafts/words.es.ts';
import { encounters } from './encounters/words.es.ts';
import { exportsWords } from './exports/words.es.ts';
import { grants } from './grants/words.es.ts';
import { handover } from './handover/words.es.ts';
import { ics } from './ics/words.es.ts';
import { imports } from './imports/words.es.ts';
import { locator } from './locator/words.es.ts';
import { met } from './met/words.es.ts';
import { packets } from './packets/words.es.ts';
import { people } from './people/words.es.ts';
import { plans } from './plans/words.es.ts';
import { release } from './release/words.es.ts';
import { retention } from './retention/words.es.ts';
import { search } from './search/words.es.ts';
import { series } from './series/words.es.ts';
import { settings } from './settings/words.es.ts';
import { shell } from './shell/words.es.ts';
import { shifts } from './shifts/words.es.ts';
import { team } from './team/words.es.ts';
import { today } from './today/words.es.ts';
import { users } from './users/words.es.ts';
import { vault } from './vault/words.es.ts';
import type { en } from './words.en.ts';
import { app } from './words/app.es.ts';
import { common } from './words/common.es.ts';
import { errors } from './words/errors.es.ts';

/** The Spanish catalog. A word that English has and this lacks does not compile. */
export const es: typeof en = {
  common,
  app,
  appointments,
  attorney,
  audit,
  backups,
  bonds,
  briefing,
  calendar,
  ics,
  directory,
  drafts,
  checklists,
  custody,
  detentions,
  encounters,
  errors,
  exports: exportsWords,
  grants,
  handover,
  imports,
  locator,
  met,
  packets,
  people,
  plans,
  release,
  retention,
  search,
  series,
  settings,
  shell,
  shifts,
  team,
  today,
  users,
  vault,
};
