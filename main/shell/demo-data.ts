import type { CrewAnswer } from '../../shared/appointments/crew.ts';
import type { CallInput } from '../../shared/contract.ts';
import type { CrewRole } from '../../shared/team/crew-roles.ts';

/** The demo team. No one in it exists; its phone numbers are kept for fiction (555-0100 to 555-0199). */

export const demoVolunteers: readonly (CallInput<'team.save'> & { name: string })[] = [
  {
    name: 'Deb Kowalski',
    phone: '(212) 555-0101',
    languages: ['en', 'es'],
    clearedRoles: ['lead', 'companion'],
    seatsInCar: 4,
    pledgeSignedOn: '2026-01-12',
    trainedOn: '2026-02-02',
  },
  {
    name: 'Noor Haddad',
    phone: '(212) 555-0102',
    languages: ['en', 'ar', 'fr'],
    clearedRoles: ['lead', 'companion', 'interpreter'],
    pledgeSignedOn: '2026-01-12',
    trainedOn: '2026-02-02',
  },
  {
    name: 'Tomás Rivera',
    phone: '(212) 555-0103',
    languages: ['es', 'en'],
    clearedRoles: ['companion', 'driver', 'interpreter'],
    seatsInCar: 6,
    pledgeSignedOn: '2026-03-05',
    trainedOn: '2026-03-14',
  },
  {
    name: 'Ruth Abrams',
    phone: '(212) 555-0104',
    languages: ['en'],
    clearedRoles: ['lead', 'legalObserver'],
    pledgeSignedOn: '2026-01-12',
    trainedOn: '2026-02-02',
  },
  {
    name: 'Lee Wong',
    phone: '(212) 555-0105',
    languages: ['en', 'zh'],
    clearedRoles: ['companion', 'driver'],
    seatsInCar: 3,
    pledgeSignedOn: '2026-05-20',
    trainedOn: '2026-06-06',
  },
  {
    name: 'Pilar Ochoa',
    phone: '(212) 555-0106',
    languages: ['es', 'en'],
    clearedRoles: ['companion', 'childcare'],
    pledgeSignedOn: '2026-05-20',
    trainedOn: '2026-06-06',
  },
  {
    name: 'Sam Ortiz',
    phone: '(212) 555-0107',
    languages: ['en', 'ht'],
    clearedRoles: ['companion'],
    trainedOn: '2026-09-12',
  },
];

export const demoPeople: readonly (CallInput<'people.save'> & { preferredName: string })[] = [
  {
    preferredName: 'Marisol',
    legalName: { given: 'Marisol', middle: 'Inés', firstFamily: 'Núñez', secondFamily: 'Hernández' },
    birthDate: '1988-04-17',
    birthCountry: 'HN',
    nationality: 'HN',
    aNumber: '091-555-014',
    languages: ['es'],
    interpreterNeeded: true,
    pronouns: 'she / ella',
    supervision: 'orderOfSupervision',
    supervisionOffice: 'New York field office',
    companionWish: 'few',
    attorney: 'R. Feld (Legal Aid)',
    g28OnFile: true,
    dependantsNote: 'Two children, 6 and 9; school until 3 PM.',
    channels: [
      {
        kind: 'signal',
        value: '(646) 555-0141',
        safeToCall: true,
        safeToText: true,
        safeToLeaveMessage: false,
        bestTimes: 'after 4 PM',
      },
    ],
    contacts: [
      {
        name: 'Elena Núñez',
        kind: 'family',
        relation: 'sister',
        phone: '(646) 555-0142',
        languages: ['es'],
        tell: 'everything',
        mayKnowStatus: true,
        byHeart: true,
      },
      {
        name: 'R. Feld (Legal Aid)',
        kind: 'attorney',
        phone: '(212) 555-0188',
        languages: ['en'],
        tell: 'everything',
        mayKnowStatus: true,
        byHeart: true,
      },
      {
        name: 'Father Mike Doyle',
        kind: 'faith',
        relation: 'pastor',
        phone: '(646) 555-0143',
        languages: ['en', 'es'],
        tell: 'place',
        mayKnowStatus: false,
        mayBeTold: 'Please call him only after 6 PM',
      },
    ],
  },
  {
    preferredName: 'Ibrahima',
    legalName: { given: 'Ibrahima', firstFamily: 'Diallo' },
    birthDate: '1990-09-10',
    birthCountry: 'GN',
    nationality: 'GN',
    aNumber: '196555032',
    languages: ['fr', 'ff'],
    interpreterNeeded: true,
    supervision: 'isap',
    companionWish: 'group',
    channels: [{ kind: 'whatsapp', value: '(347) 555-0113', safeToCall: true, safeToText: true }],
    contacts: [{ name: 'Sekou Diallo', relation: 'cousin', phone: '(347) 555-0197', languages: ['fr'] }],
  },
  {
    preferredName: 'Thị Hoa',
    legalName: { given: 'Thị Hoa', firstFamily: 'Nguyễn' },
    birthDate: '1977-08-01',
    birthCountry: 'VN',
    nationality: 'VN',
    aNumberState: 'none',
    languages: ['vi'],
    interpreterNeeded: true,
    companionWish: 'one',
    channels: [{ kind: 'phone', value: '(718) 555-0162', safeToCall: true }],
  },
  {
    preferredName: 'Olena',
    legalName: { given: 'Olena', firstFamily: 'Kovalenko' },
    birthDate: '1995-02-15',
    birthCountry: 'UA',
    nationality: 'UA',
    aNumber: '37555802',
    languages: ['uk', 'en'],
    companionWish: 'few',
    pronouns: 'she',
    channels: [{ kind: 'phone', value: '(929) 555-0125', safeToCall: true, safeToText: true }],
  },
  {
    preferredName: 'Wilmer',
    legalName: { given: 'Wilmer', firstFamily: 'López', secondFamily: 'Ixcoy' },
    birthDate: '1971-03-17',
    birthCountry: 'GT',
    nationality: 'GT',
    aNumber: '131-555-922',
    languages: ['es', 'quc'],
    supervision: 'ankleMonitor',
    companionWish: 'few',
    channels: [{ kind: 'phone', value: '(917) 555-0166', safeToCall: true }],
    contacts: [
      {
        name: 'Óscar López',
        kind: 'family',
        relation: 'brother',
        phone: '(917) 555-0152',
        languages: ['es'],
        tell: 'everything',
      },
    ],
  },
  {
    preferredName: 'Nadège',
    legalName: { given: 'Nadège', firstFamily: 'Baptiste' },
    birthDate: '2001-07-21',
    birthCountry: 'HT',
    nationality: 'HT',
    aNumber: '135555612',
    languages: ['ht', 'fr'],
    interpreterNeeded: true,
    companionWish: 'few',
    attorney: 'Immigrant Defense Clinic',
    g28OnFile: true,
    channels: [{ kind: 'whatsapp', value: '(516) 555-0156', safeToCall: true, safeToText: true }],
  },
  {
    preferredName: 'José Ángel',
    legalName: { given: 'José Ángel', firstFamily: 'Del Águila' },
    birthDate: '1969-09-19',
    birthCountry: 'SV',
    nationality: 'SV',
    languages: ['es'],
    companionWish: 'unknown',
    medicalNote: 'Uses a cane; needs a ride.',
    channels: [{ kind: 'phone', value: '(631) 555-0135', safeToCall: true }],
  },
  {
    preferredName: 'Fatoumata',
    legalName: { given: 'Fatoumata', firstFamily: 'Traoré' },
    birthDate: '1984-12-06',
    birthCountry: 'CI',
    nationality: 'CI',
    aNumber: '216555250',
    languages: ['fr', 'dyu'],
    companionWish: 'one',
    channels: [{ kind: 'phone', value: '(914) 555-0125', safeToCall: true }],
  },
];

/** An appointment of the demo. `day` counts from today; null: no one knows the date yet. */
export type DemoAppointment = Pick<
  CallInput<'appointments.save'>,
  'startTime' | 'arriveByTime' | 'place' | 'room' | 'dateSource' | 'publicNote' | 'papersToBring' | 'accompaniment'
> & {
  readonly kind: string;
  readonly person: string;
  readonly day: number | null;
  readonly crew: readonly { readonly name: string; readonly role: CrewRole; readonly answer: CrewAnswer }[];
  readonly note?: {
    readonly arrivedAt: string;
    readonly calledInAt?: string;
    readonly outAt?: string;
    readonly outcome?: 'wentHome' | 'newDate';
    readonly sealed: boolean;
    readonly entries: readonly {
      readonly at: string;
      readonly source: 'saw' | 'heard' | 'told';
      readonly text: string;
    }[];
  };
};

const lead = (name: string, answer: CrewAnswer = 'yes') => ({ name, role: 'lead' as const, answer });
const companion = (name: string, answer: CrewAnswer = 'yes') => ({ name, role: 'companion' as const, answer });

export const demoAppointments: readonly DemoAppointment[] = [
  {
    person: 'Marisol',
    kind: 'ice-checkin-osup',
    day: 1,
    startTime: '09:15',
    arriveByTime: '08:45',
    place: '26 Federal Plaza',
    room: '5th floor',
    dateSource: 'I-220B, page 2',
    papersToBring: 'I-220B, passport copy',
    publicNote: 'Meet at the fountain on Worth Street.',
    accompaniment: {
      minimumCrew: 3,
      neededRoles: ['lead'],
      neededLanguages: ['es'],
      meetingPoint: 'Fountain on Worth Street',
      meetingTime: '08:30',
    },
    crew: [lead('Deb Kowalski'), companion('Tomás Rivera')],
  },
  {
    person: 'Ibrahima',
    kind: 'isap-office',
    day: 1,
    startTime: '14:00',
    place: 'ISAP office, 3rd floor',
    accompaniment: { minimumCrew: 2, neededRoles: ['lead'], neededLanguages: ['fr'] },
    crew: [lead('Noor Haddad'), companion('Sam Ortiz', 'asked')],
  },
  {
    person: 'Olena',
    kind: 'eoir-master',
    day: 2,
    startTime: '08:30',
    arriveByTime: '08:00',
    place: 'Immigration court',
    room: '12',
    dateSource: 'Notice of hearing',
    accompaniment: { minimumCrew: 2, neededRoles: ['lead'] },
    crew: [lead('Ruth Abrams'), companion('Lee Wong')],
  },
  {
    person: 'Wilmer',
    kind: 'ice-checkin',
    day: 3,
    startTime: '10:00',
    place: '26 Federal Plaza',
    accompaniment: { minimumCrew: 2, neededRoles: ['lead'] },
    crew: [companion('Pilar Ochoa', 'maybe')],
  },
  {
    person: 'Nadège',
    kind: 'eoir-individual',
    day: 6,
    startTime: '13:00',
    place: 'Immigration court',
    room: '21',
    accompaniment: { minimumCrew: 2, neededRoles: ['lead'], neededLanguages: ['ht'] },
    crew: [],
  },
  {
    person: 'Fatoumata',
    kind: 'uscis-biometrics',
    day: 8,
    startTime: '11:00',
    place: 'USCIS application support center',
    accompaniment: { minimumCrew: 1, neededRoles: [] },
    crew: [companion('Noor Haddad')],
  },
  {
    person: 'José Ángel',
    kind: 'ice-checkin',
    day: null,
    place: '26 Federal Plaza',
    accompaniment: { minimumCrew: 2, neededRoles: ['lead', 'driver'] },
    crew: [],
  },
  {
    person: 'Thị Hoa',
    kind: 'uscis-interview',
    day: 14,
    startTime: '09:45',
    place: 'USCIS field office',
    accompaniment: { minimumCrew: 1, neededRoles: [] },
    crew: [companion('Lee Wong')],
  },
  {
    person: 'Marisol',
    kind: 'ice-checkin-osup',
    day: -28,
    startTime: '09:00',
    place: '26 Federal Plaza',
    accompaniment: { minimumCrew: 2, neededRoles: ['lead'] },
    crew: [lead('Deb Kowalski', 'came'), companion('Lee Wong', 'came')],
    note: {
      arrivedAt: '08:40',
      calledInAt: '09:35',
      outAt: '10:20',
      outcome: 'newDate',
      sealed: true,
      entries: [
        {
          at: '08:40',
          source: 'saw',
          text: 'Arrived with Marisol at the Worth Street entrance. About 30 people in line.',
        },
        { at: '09:35', source: 'heard', text: 'Guard called her name and said one companion may come along.' },
        {
          at: '10:12',
          source: 'told',
          text: 'Marisol says the officer kept a copy of her passport and gave her a new date.',
        },
      ],
    },
  },
  {
    person: 'Wilmer',
    kind: 'isap-office',
    day: -2,
    startTime: '15:00',
    place: 'ISAP office, 3rd floor',
    accompaniment: { minimumCrew: 1, neededRoles: [] },
    crew: [companion('Tomás Rivera', 'came')],
    note: {
      arrivedAt: '14:45',
      sealed: false,
      entries: [{ at: '14:45', source: 'saw', text: 'Arrived. Waiting room nearly empty.' }],
    },
  },
];
