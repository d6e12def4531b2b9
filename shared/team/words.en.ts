import type { CrewRole } from '../appointments/crew.ts';
import type { DayPart } from './team.ts';

const role = {
  lead: 'Lead',
  companion: 'Companion',
  driver: 'Driver',
  interpreter: 'Interpreter',
  legalObserver: 'Legal observer',
  childcare: 'Childcare',
} satisfies Record<CrewRole, string>;

const part = { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' } satisfies Record<DayPart, string>;

export const team = {
  title: 'Team',
  add: 'Add volunteer',
  role,
  part,
  list: {
    label: 'Volunteers',
    name: 'Name',
    roles: 'Cleared for',
    languages: 'Languages',
    marks: 'Training and pledge',
    month: 'This month',
    noRoles: 'No role yet',
    trained: 'Trained',
    notTrained: 'Not trained',
    signed: 'Pledge signed',
    notSigned: 'Pledge not signed',
    paused: 'Paused',
    expired: 'Access expired',
    showPaused: 'Show those who paused',
    count_one: '{{count}} volunteer',
    count_other: '{{count}} volunteers',
    load_one: '{{count}} accompaniment',
    load_other: '{{count}} accompaniments',
    loadNone: 'None',
    empty: 'No volunteers yet',
    emptyHint:
      'Add those who accompany, with their languages and what they are cleared for: suggestions for a crew come from here.',
  },
  form: {
    newTitle: 'New volunteer',
    save: 'Save',
    saveNew: 'Add volunteer',
    added: '{{name}} was added to the team.',
    saved: 'Saved.',
    remove: 'Remove from the team',
    removed: '{{name}} was removed from the team.',
    name: 'Name',
    phone: 'Telephone',
    signal: 'Signal',
    email: 'E-mail',
    reach: 'How to reach them',
    can: 'What they can do',
    languages: 'Languages',
    roles: 'Cleared for',
    seats: 'Seats in the car for others',
    papers: 'Training and pledge',
    trainedOn: 'Trained on',
    pledgeSignedOn: 'Pledge signed on',
    accessExpiresOn: 'Access ends on',
    accessHint:
      'From the day after, they see nothing more here. Left empty, it ends a year after they are given a user.',
    times: 'When they can usually come',
    timesNone: 'No times chosen: they are asked for any.',
    day: 'Day',
    timeOf: '{{day}}, {{part}}',
    note: 'Note',
    noteHint: 'Limits they set themselves, whom they know well, who to call for them.',
    active: 'Takes part at present',
    activeHint: 'Those who paused are not suggested for a crew.',
    conflict:
      'Somebody changed this volunteer in the meantime. What you typed is still here. Save again to keep yours.',
  },
};
