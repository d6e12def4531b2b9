/** What someone on a plan is to the person. */
export const contactKinds = [
  'family',
  'friend',
  'caregiver',
  'attorney',
  'backupAttorney',
  'communityOrganization',
  'consulate',
  'school',
  'employer',
  'faith',
  'neighbor',
  'medical',
  'other',
] as const;
export type ContactKind = (typeof contactKinds)[number];

/** How a contact is best reached. */
export const contactChannels = ['call', 'text', 'signal', 'whatsapp', 'email', 'inPerson'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/**
 * What a contact may be told, the least first: nothing but to call us; that the person is detained; where, too;
 * everything. `unknown`: no one asked, so nothing but to call us.
 */
export const tellLevels = ['unknown', 'callUs', 'detained', 'place', 'everything'] as const;
export type TellLevel = (typeof tellLevels)[number];

/** Whether a paper is there. */
export const paperStates = ['unknown', 'have', 'missing', 'notNeeded'] as const;
export type PaperState = (typeof paperStates)[number];

/** What is signed beforehand. The caregivers' papers are told of with each caregiver. */
export const signedKinds = ['privacyWaiver', 'g28', 'bondObligor', 'proofOfPresence'] as const;
export type SignedKind = (typeof signedKinds)[number];

/** Papers and keys that someone has to find. */
export const documentKinds = [
  'passport',
  'birthCertificates',
  'prescriptions',
  'immigrationPapers',
  'identityCard',
  'marriageCertificate',
  'schoolRecords',
  'houseKeys',
  'carKeys',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** How often the family hears from the one who keeps them informed. */
export const informRhythms = ['daily', 'everyOtherDay', 'weekly', 'whenNews'] as const;
export type InformRhythm = (typeof informRhythms)[number];

/** The groups of questions of a review, in the order in which they are talked through. */
export const reviewSteps = [
  'contacts',
  'children',
  'medicines',
  'documents',
  'home',
  'wishes',
  'signed',
  'byHeart',
  'finish',
] as const;
export type ReviewStep = (typeof reviewSteps)[number];

/** Where on the plan something is. */
export type PlanSection = Exclude<ReviewStep, 'finish'>;
