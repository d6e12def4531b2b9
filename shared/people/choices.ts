export const personStatuses = ['active', 'detained', 'released', 'removed', 'movedAway', 'closed'] as const;
export type PersonStatus = (typeof personStatuses)[number];

export const supervisionKinds = [
  'unknown',
  'none',
  'orderOfSupervision',
  'recognizance',
  'isap',
  'ankleMonitor',
  'phoneApp',
] as const;
export type SupervisionKind = (typeof supervisionKinds)[number];

export const companionWishes = ['unknown', 'one', 'few', 'group'] as const;
export type CompanionWish = (typeof companionWishes)[number];

export const channelKinds = ['phone', 'signal', 'whatsapp', 'email', 'address', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** `none`: the person says that there is none; `unknown`: no one asked yet. */
export const aNumberStates = ['known', 'none', 'unknown'] as const;
export type ANumberState = (typeof aNumberStates)[number];
