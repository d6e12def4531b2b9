import type { CallInput } from '../../shared/contract.ts';

/** Someone of the demo who is held: days and times count from today, at the place. No one in it exists; the places do. */
interface DemoDetention {
  readonly person: CallInput<'people.save'>;
  readonly begin: { readonly day: number; readonly time: string } & Pick<
    CallInput<'detentions.start'>['people'][number],
    'place' | 'takenBy' | 'seenBy'
  >;
  /** To the one contact of the plan and to a hotline. */
  readonly calls: readonly (Pick<CallInput<'detentions.logCall'>, 'kind' | 'who' | 'phone' | 'result' | 'words'> & {
    readonly day: number;
    readonly time: string;
  })[];
  /** Given to the first one who was called. */
  readonly belonging: Pick<CallInput<'detentions.keepBelonging'>, 'kind' | 'what' | 'fromWhom' | 'heldBy'> & {
    readonly day: number;
    readonly time: string;
    readonly returnedAt: string;
  };
  /** By their names in the directory that ships. */
  readonly stays: readonly {
    readonly facility: string;
    readonly day: number;
    readonly time: string;
    readonly source: string;
  }[];
  /** Of the last stay. */
  readonly infos: readonly Pick<CallInput<'custody.saveInfo'>, 'kind' | 'provider' | 'words' | 'source'>[];
  readonly talks: readonly (Pick<CallInput<'custody.saveTalk'>, 'kind' | 'state' | 'who' | 'minutes' | 'learned'> & {
    readonly day: number;
    readonly time: string;
  })[];
  readonly complaint: Pick<CallInput<'custody.saveComplaint'>, 'complaint' | 'medicineMissed' | 'nextStep'> & {
    readonly day: number;
    readonly time: string;
  };
  readonly bond: Pick<CallInput<'bonds.save'>, 'amountCents' | 'setBy' | 'obligorName' | 'obligorRelation'>;
  /** How many of its tasks are still open. */
  readonly openTasks: number;
}

export const demoDetention: DemoDetention = {
  person: {
    preferredName: 'Ramón',
    legalName: { given: 'Ramón', firstFamily: 'Paredes', secondFamily: 'Guamán' },
    birthDate: '1983-11-03',
    birthCountry: 'EC',
    nationality: 'EC',
    aNumber: '204555871',
    languages: ['es'],
    companionWish: 'few',
    medicalNote: 'Blood pressure pills every morning.',
    contacts: [
      {
        name: 'Lucía Paredes',
        kind: 'family',
        relation: 'wife',
        phone: '(718) 555-0174',
        languages: ['es'],
        tell: 'everything',
        mayKnowStatus: true,
      },
    ],
  },
  begin: {
    day: -9,
    time: '10:20',
    place: '26 Federal Plaza, 9th floor',
    takenBy: 'ice',
    seenBy: 'Ruth Abrams',
  },
  calls: [
    {
      kind: 'contact',
      day: -9,
      time: '10:45',
      who: 'Lucía Paredes',
      phone: '(718) 555-0174',
      result: 'reached',
      words: 'She picks the children up at three.',
    },
    { kind: 'hotline', day: -9, time: '11:20', who: 'Legal hotline', phone: null, result: 'reached', words: null },
  ],
  belonging: {
    kind: 'keys',
    what: 'Car and house keys',
    fromWhom: 'Ramón, before he was taken',
    heldBy: 'Ruth Abrams',
    day: -9,
    time: '10:25',
    returnedAt: '14:30',
  },
  stays: [
    { facility: 'Delaney Hall Detention Facility', day: -8, time: '21:00', source: 'His wife: he called her' },
    { facility: 'Elizabeth Contract Detention Facility', day: -4, time: '08:00', source: 'ICE locator' },
  ],
  infos: [
    {
      kind: 'mail',
      provider: null,
      words: 'Full name and A-number on the envelope. No staples, no stamps inside.',
      source: 'Front desk, by phone',
    },
  ],
  talks: [
    {
      kind: 'callFrom',
      state: 'held',
      day: -7,
      time: '18:30',
      who: 'Lucía (wife)',
      minutes: 6,
      learned: 'He has a bed and eats. He asks for his glasses.',
    },
    {
      kind: 'visit',
      state: 'held',
      day: -2,
      time: '13:00',
      who: 'Deb Kowalski',
      minutes: 45,
      learned: 'Glasses handed in at the desk. He wants his sister to know where he is.',
    },
    { kind: 'visit', state: 'planned', day: 2, time: '13:00', who: 'Tomás Rivera', minutes: null, learned: null },
  ],
  complaint: {
    day: -2,
    time: '13:20',
    complaint: 'Blood pressure pills not given for two days.',
    medicineMissed: true,
    nextStep: 'Ask on Monday whether he gets them',
  },
  bond: { amountCents: 500_000, setBy: 'judge', obligorName: 'Lucía Paredes', obligorRelation: 'wife' },
  openTasks: 2,
};
