/** What an entry of the directory is, in the order in which kinds are listed. */
export const entryKinds = [
  'checkIn',
  'court',
  'office',
  'fieldOffice',
  'facility',
  'hotline',
  'crisis',
  'legal',
  'community',
  'consulate',
  'government',
  'rights',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Places where an appointment can be. */
export const placeKinds = [
  'checkIn',
  'court',
  'office',
  'fieldOffice',
  'facility',
  'consulate',
  'legal',
  'community',
] as const satisfies readonly EntryKind[];

/** How sure an entry is, or what is special about it. */
export const entryStatuses = ['current', 'probablyCurrent', 'unverified', 'filingsOnly', 'closed'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** What a number is for, or where it was listed. */
export const phoneUses = [
  'main',
  'text',
  'callOrText',
  'whatsapp',
  'tty',
  'collect',
  'fieldOfficeListing',
  'checkInPage',
  'iceOffice',
  'iceInformation',
  'other',
] as const;
export type PhoneUse = (typeof phoneUses)[number];

/** How the team verified an entry. */
export const verifyWays = ['phone', 'visit', 'website', 'letter', 'other'] as const;
export type VerifyWay = (typeof verifyWays)[number];

/** States, the District of Columbia, and the territories, by their postal codes. */
export const usStates = [
  'AL',
  'AK',
  'AZ',
  'AR',
  'CA',
  'CO',
  'CT',
  'DE',
  'DC',
  'FL',
  'GA',
  'GU',
  'HI',
  'ID',
  'IL',
  'IN',
  'IA',
  'KS',
  'KY',
  'LA',
  'ME',
  'MD',
  'MA',
  'MI',
  'MN',
  'MS',
  'MO',
  'MP',
  'MT',
  'NE',
  'NV',
  'NH',
  'NJ',
  'NM',
  'NY',
  'NC',
  'ND',
  'OH',
  'OK',
  'OR',
  'PA',
  'PR',
  'RI',
  'SC',
  'SD',
  'TN',
  'TX',
  'UT',
  'VT',
  'VI',
  'VA',
  'WA',
  'WV',
  'WI',
  'WY',
] as const;
export type UsState = (typeof usStates)[number];

export const isUsState = (code: string): code is UsState => usStates.some((state) => state === code);
