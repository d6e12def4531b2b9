/** What a facility asks of those who write, call, or send money; each is said by someone and verified on some day. */
export const infoKinds = ['number', 'money', 'mail', 'phone'] as const;
export type InfoKind = (typeof infoKinds)[number];

/** How someone met or spoke with a person in custody. */
export const talkKinds = ['visit', 'videoVisit', 'callFrom', 'callTo'] as const;
export type TalkKind = (typeof talkKinds)[number];

/** Whether a visit or call is still ahead, or what came of it. */
export const talkStates = ['planned', 'held', 'missed'] as const;
export type TalkState = (typeof talkStates)[number];

/** Who was told of a health complaint. */
export const complaintListeners = ['facility', 'attorney', 'ero', 'other'] as const;
export type ComplaintListener = (typeof complaintListeners)[number];

/** The most characters of a line and of a text, and the most minutes of a visit. */
export const custodyLimits = { line: 300, text: 8000, minutes: 1440 } as const;
