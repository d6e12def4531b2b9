/** The papers for a person, their family, and those who go with them. */
export const paperKinds = ['planPaper', 'familyPacket', 'walletCard', 'caregiverSheet', 'roleCard'] as const;
export type PaperKind = (typeof paperKinds)[number];
