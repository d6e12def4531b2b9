import { appointments } from './appointments/words.en.ts';
import { attorney } from './attorney/words.en.ts';
import { audit } from './audit/words.en.ts';
import { backups } from './backups/words.en.ts';
import { bonds } from './bonds/words.en.ts';
import { briefing } from './briefing/words.en.ts';
import { calendar } from './calendar/words.en.ts';
import { checklists } from './checklists/words.en.ts';
import { custody } from './custody/words.en.ts';
import { detentions } from './detentions/words.en.ts';
import { directory } from './directory/words.en.ts';
import { drafts } from './drafts/words.en.ts';
import { encounters } from './encounters/words.en.ts';
import { exportsWords } from './exports/words.en.ts';
import { grants } from './grants/words.en.ts';
import { handover } from './handover/words.en.ts';
import { ics } from './ics/words.en.ts';
import { imports } from './imports/words.en.ts';
import { locator } from './locator/words.en.ts';
import { met } from './met/words.en.ts';
import { packets } from './packets/words.en.ts';
import { people } from './people/words.en.ts';
import { plans } from './plans/words.en.ts';
import { release } from './release/words.en.ts';
import { retention } from './retention/words.en.ts';
import { search } from './search/words.en.ts';
import { series } from './series/words.en.ts';
import { settings } from './settings/words.en.ts';
import { shell } from './shell/words.en.ts';
import { shifts } from './shifts/words.en.ts';
import { team } from './team/words.en.ts';
import { today } from './today/words.en.ts';
import { users } from './users/words.en.ts';
import { vault } from './vault/words.en.ts';
import { app } from './words/app.en.ts';
import { common } from './words/common.en.ts';
import { errors } from './words/errors.en.ts';

/** The English catalog, from which the keys of every language are typed. One line per feature. */
export const en = {
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
