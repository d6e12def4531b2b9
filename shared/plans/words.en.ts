import type {
  ContactChannel,
  ContactKind,
  DocumentKind,
  InformRhythm,
  PaperState,
  ReviewStep,
  TellLevel,
} from './choices.ts';
import type { GapCode } from './gap-codes.ts';
import { review } from './review-words.en.ts';
import { contacts, history, line, page, talk, versions } from './screen-words.en.ts';
import type { SignedSetKind } from './signed-set.ts';

/** Names of fields, in forms, in facts and in the history. */
const field = {
  name: 'Name',
  contactKind: 'Who they are',
  relation: 'Relationship',
  phone: 'Phone',
  bestChannel: 'Best way to reach them',
  languages: 'Languages',
  scriptLanguage: 'Call script in',
  tell: 'What they may be told',
  mayBeTold: 'What they may be told, in words',
  mayKnowStatus: 'May know about immigration status',
  byHeart: 'Number known by heart',
  note: 'Note',
  hasChildren: 'Children to care for',
  takesMedicine: 'Takes medication',
  pets: 'Pets',
  bills: 'Rent and bills',
  car: 'Car',
  consulateWish: 'Tell the consulate',
  consulate: 'Which consulate',
  mediaWish: 'Talk to the media',
  familyInformer: 'Who keeps the family informed',
  informHowOften: 'How often',
  practicedOn: 'Numbers practiced on',
  planLanguages: 'Languages of the plan',
  lastReviewedOn: 'Last reviewed',
  birthDate: 'Date of birth',
  age: 'Age',
  ageOn: 'Age as of',
  school: 'School or daycare',
  schoolPhone: 'School’s phone',
  mayPickUpChild: 'Who may pick this child up',
  allergies: 'Allergies and health needs',
  forWhom: 'For which children',
  mayPickUp: 'On the school’s pick-up list',
  paper: 'Caregiver paper',
  paperForm: 'Kind of paper',
  usState: 'Form of which state',
  notarized: 'Notarized',
  paperPlace: 'Where the paper is',
  medicine: 'Medication',
  dose: 'Dose and times',
  prescriber: 'Prescribed by',
  prescriberPhone: 'Prescriber’s phone',
  pharmacy: 'Pharmacy',
  pharmacyPhone: 'Pharmacy’s phone',
  documentKind: 'What it is',
  documentWords: 'Details',
  paperState: 'Status',
  place: 'Where it is, and who can get it',
  signedKind: 'Paper',
  signedWho: 'Name',
  signedOn: 'Signed on',
  versionNumber: 'Version',
};

const contactKind = {
  family: 'Family',
  friend: 'Friend',
  caregiver: 'Children’s caregiver',
  attorney: 'Attorney',
  backupAttorney: 'Backup attorney',
  communityOrganization: 'Community organization',
  consulate: 'Consulate',
  school: 'School',
  employer: 'Employer',
  faith: 'Faith community',
  neighbor: 'Neighbor',
  medical: 'Doctor or clinic',
  other: 'Someone else',
} satisfies Record<ContactKind, string>;

const channel = {
  call: 'Call',
  text: 'Text message',
  signal: 'Signal',
  whatsapp: 'WhatsApp',
  email: 'Email',
  inPerson: 'In person',
} satisfies Record<ContactChannel, string>;

const tell = {
  unknown: 'Not asked yet',
  callUs: 'Nothing but to call us back',
  detained: 'That they were detained',
  place: 'That they were detained, and where they are',
  everything: 'Everything',
} satisfies Record<TellLevel, string>;

const paperState = {
  unknown: 'Not asked yet',
  have: 'Have it',
  missing: 'Missing',
  notNeeded: 'Not needed',
} satisfies Record<PaperState, string>;

const document = {
  passport: 'Passport',
  birthCertificates: 'Birth certificates',
  prescriptions: 'Prescriptions',
  immigrationPapers: 'Immigration papers',
  identityCard: 'ID card or license',
  marriageCertificate: 'Marriage certificate',
  schoolRecords: 'School and medical records',
  houseKeys: 'House keys',
  carKeys: 'Car keys',
  other: 'Something else',
} satisfies Record<DocumentKind, string>;

const rhythm = {
  daily: 'Every day',
  everyOtherDay: 'Every other day',
  weekly: 'Every week',
  whenNews: 'When there’s news',
} satisfies Record<InformRhythm, string>;

const signed = {
  privacyWaiver: 'Privacy waiver (ICE Form 60-001)',
  g28: 'Attorney’s appearance (G-28)',
  caregiverPaper: 'Caregiver paper',
  bondObligor: 'Who can post a bond (obligor)',
  proofOfPresence: 'Proof of presence (copies)',
} satisfies Record<SignedSetKind, string>;

const step = {
  contacts: 'Who to call',
  children: 'Children and caregivers',
  medicines: 'Medications',
  documents: 'Papers and keys',
  home: 'Pets, bills, and car',
  wishes: 'Wishes and news for the family',
  signed: 'Signed beforehand',
  byHeart: 'Numbers by heart',
  finish: 'Last look',
} satisfies Record<ReviewStep, string>;

/** What is missing, and why it matters. No word of what anyone should file or can expect. */
const gap = {
  noContacts: {
    what: 'There’s no one to call.',
    why: 'If this person is detained, the first call can’t be made.',
  },
  noPhones: {
    what: 'No contact has a phone number.',
    why: 'If this person is detained, no one can be reached.',
  },
  childrenUnasked: {
    what: 'No one has asked if there are children to care for.',
    why: 'A child could be left waiting at school or at home.',
  },
  noCaregiver: {
    what: 'No one is named to care for the children.',
    why: 'Someone has to be ready the same day, and has to know it.',
  },
  caregiverPhone: {
    what: 'No phone number for {{names}}, who would care for the children.',
    why: 'The caregiver has to be reached before school is out.',
  },
  pickUp: {
    what: 'No caregiver is on the school’s pick-up list, as far as we know.',
    why: 'A school may not hand a child over to someone who isn’t on its list.',
  },
  noAttorney: {
    what: 'There’s no attorney and no backup.',
    why: 'Finding one takes time that there may not be after a detention.',
  },
  toldUnasked: {
    what: 'No one has asked what {{names}} may be told.',
    why: 'Until then, the call script only asks to call back.',
  },
  contactPhone: {
    what: 'There’s no phone number for {{names}} yet.',
    why: 'They’re on the list, but can’t be reached.',
  },
  caregiverPaper: {
    what: 'The caregiver paper for {{names}} is missing, or no one has asked about it.',
    why: 'Schools and clinics often ask for a paper before they deal with a caregiver.',
  },
  school: {
    what: 'For {{names}}, the school or its phone number is missing.',
    why: 'The school has to know who comes to pick up.',
  },
  medicineUnasked: {
    what: 'No one has asked about medications.',
    why: 'A missed dose can be dangerous, and the facility has to be told.',
  },
  medicineDetails: {
    what: 'For {{names}}, the dose or the prescriber is missing.',
    why: 'A facility asks for both before it gives a medication.',
  },
  byHeart: {
    what: 'Fewer than two phone numbers are known by heart.',
    why: 'Phones are taken away. Only a number known by heart can be dialed.',
  },
  practice: {
    what: 'The numbers known by heart haven’t been practiced in the last three months.',
    why: 'Under stress, only what was practiced comes back.',
  },
  privacyWaiver: {
    what: 'No signed privacy waiver (60-001).',
    why: 'Without it, an office that is asked for help may have to wait for a signature from detention.',
  },
  g28: {
    what: 'No G-28 is ready.',
    why: 'The attorney needs it to be recognized. Ask the attorney how they want it signed.',
  },
  bondObligor: {
    what: 'No one is named who could post a bond.',
    why: 'If a bond is set, it takes time to find someone who can post it.',
  },
  proofOfPresence: {
    what: 'No copies of proof of presence.',
    why: 'Some attorneys ask for them at once. Copies, not originals, should be where someone can get them.',
  },
  documents: {
    what: 'No one has said where these are kept ({{names}}).',
    why: 'The family has to find them in a hurry.',
  },
  consulateUnasked: {
    what: 'No one has asked if the consulate may be told.',
    why: 'Until then, we treat it as no.',
  },
  mediaUnasked: {
    what: 'No one has asked about talking to the media.',
    why: 'Until then, we treat it as no.',
  },
  informer: {
    what: 'It’s not decided who keeps the family informed, or how often.',
    why: 'The family hears nothing, or hears it three times from three people.',
  },
  backupAttorney: {
    what: 'There’s no backup attorney.',
    why: 'The attorney may be in court or away.',
  },
  community: {
    what: 'No community organization is on the plan.',
    why: 'It may know the language, the family, and the place.',
  },
  languages: {
    what: 'It’s not decided which languages the plan should be printed in.',
    why: 'The family has to be able to read it.',
  },
  neverReviewed: {
    what: 'The plan has never been reviewed with the person.',
    why: 'Only the person knows what’s right. It takes about ten minutes.',
  },
  reviewOld: {
    what: 'The last review was more than six months ago.',
    why: 'Phone numbers, schools, and medications change.',
  },
} satisfies Record<GapCode, { readonly what: string; readonly why: string }>;

/** What is said on the phone; each paragraph by itself. Nothing here may tell more than its level allows. */
const script = {
  yourName: '[your name]',
  yourNumber: '[your number]',
  onDay: 'on {{day}}',
  onDayAt: 'on {{day}}, around {{time}}',
  hello: 'Hello, {{contact}}. My name is {{caller}}. I’m calling for someone who gave us your name.',
  helloFor: 'Hello, {{contact}}. My name is {{caller}}. I’m calling for {{person}}, who asked us to call you.',
  detained: '{{person}} has been detained.',
  detainedWhen: '{{person}} was detained {{when}}.',
  takenBy: '{{person}} was taken by {{agency}}.',
  place: 'This is where {{person}} is, as far as we know: {{place}}.',
  placeUnknown: 'We don’t know yet where {{person}} is. We’re looking.',
  attorney: '{{person}}’s attorney: {{attorney}}.',
  aNumber: '{{person}}’s A-number is {{number}}. Please write it down, and don’t pass it on.',
  caregiver: 'Can you take care of the children today? If you can’t, tell us right away, please.',
  callUs: 'Please call us back as soon as you can: {{number}}.',
  callWithQuestions: 'You can call us anytime: {{number}}. We’ll call you again when we know more.',
};

export const plans = {
  field,
  contactKind,
  channel,
  tell,
  paperState,
  document,
  rhythm,
  signed,
  step,
  scriptLanguage: { en: 'English', es: 'Spanish' },
  gap,
  script,
  review,
  contacts,
  page,
  talk,
  versions,
  line,
  history,
};
