import {
  type Icon,
  IconAddressBook,
  IconAlertOctagon,
  IconCalendar,
  IconCalendarClock,
  IconFileExport,
  IconListCheck,
  IconMapSearch,
  IconSun,
  IconUpload,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { Role } from '../../shared/contract/contract-kit.ts';
import { assertNever } from '../../shared/contract/errors.ts';
import type { Screen, ScreenName } from '../base/navigation.ts';

/** The screens that the rail leads to, in its order. */
type RailName =
  | 'today'
  | 'calendar'
  | 'shifts'
  | 'people'
  | 'team'
  | 'response'
  | 'locator'
  | 'checklists'
  | 'directory'
  | 'import'
  | 'exports';

interface RailItem {
  readonly name: RailName;
  readonly icon: Icon;
  readonly roles: readonly Role[];
}

const allItems: readonly RailItem[] = [
  { name: 'today', icon: IconSun, roles: ['coordinator', 'volunteer'] },
  { name: 'calendar', icon: IconCalendar, roles: ['coordinator', 'volunteer'] },
  { name: 'shifts', icon: IconCalendarClock, roles: ['coordinator', 'volunteer'] },
  { name: 'people', icon: IconUsers, roles: ['coordinator'] },
  { name: 'team', icon: IconUsersGroup, roles: ['coordinator'] },
  { name: 'response', icon: IconAlertOctagon, roles: ['coordinator', 'volunteer'] },
  { name: 'locator', icon: IconMapSearch, roles: ['coordinator'] },
  { name: 'checklists', icon: IconListCheck, roles: ['coordinator'] },
  { name: 'directory', icon: IconAddressBook, roles: ['coordinator', 'volunteer'] },
  { name: 'import', icon: IconUpload, roles: ['coordinator'] },
  { name: 'exports', icon: IconFileExport, roles: ['coordinator'] },
];

/** What the rail shows to a role. */
export const railItems = (role: Role): readonly RailItem[] => allItems.filter((item) => item.roles.includes(role));

/** The screen that is shown after unlocking. */
export const firstScreen = (role: Role): Screen => ({ name: railItems(role)[0]?.name ?? 'settings' });

/** Which entry of the rail a screen belongs to; a person's page belongs to People. */
export const railNameOf = (name: ScreenName): RailName | 'backups' | 'settings' => {
  switch (name) {
    case 'today':
    case 'calendar':
    case 'shifts':
    case 'people':
    case 'team':
    case 'checklists':
    case 'response':
    case 'locator':
    case 'import':
    case 'directory':
    case 'exports':
    case 'backups':
    case 'settings':
      return name;
    case 'person':
    case 'planReview':
    case 'planVersions':
    case 'reviews':
      return 'people';
    case 'checklist':
    case 'checklistTemplate':
      return 'checklists';
    case 'detention':
    case 'attorneyPacket':
      return 'response';
    case 'holdings':
      return 'settings';
    case 'encounter':
    case 'grantedRecord':
      return 'calendar';
    case 'directoryEntry':
      return 'directory';
    case 'audit':
      return 'settings';
    case 'exportSummary':
    case 'papers':
      return 'exports';
    default:
      return assertNever(name);
  }
};

/** Whether a role may be on a screen: one that was left open by another role is not shown. */
export const mayShow = (role: Role, name: ScreenName): boolean => {
  if (name === 'settings' || name === 'encounter' || name === 'grantedRecord') return true;
  if (name === 'backups' || name === 'holdings' || name === 'audit') return role === 'coordinator';
  return railItems(role).some((item) => item.name === railNameOf(name));
};
