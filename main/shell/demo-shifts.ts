import type { CallInput } from '../../shared/contract.ts';

/** A shift of every week of the demo, and who says what of the first ones that are ahead. Its people are those of the demo team. */
interface DemoShift {
  readonly template: Omit<CallInput<'shifts.saveTemplate'>, 'weekday'>;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** Of the first shift that is ahead, of the second, and so on. */
  readonly crews: readonly (readonly (NonNullable<CallInput<'shifts.setMember'>['member']> & {
    readonly name: string;
  })[])[];
}

const zone = 'America/New_York';

export const demoShifts: readonly DemoShift[] = [
  {
    template: {
      name: 'Court mornings',
      place: 'Immigration court, 26 Federal Plaza',
      startTime: '08:00',
      endTime: '12:00',
      zone,
      minimum: 2,
      maximum: 4,
      neededRoles: ['lead'],
      neededLanguages: ['es'],
    },
    weekdays: [1, 2, 3, 4, 5],
    crews: [
      [
        { name: 'Deb Kowalski', role: 'lead', answer: 'yes' },
        { name: 'Pilar Ochoa', answer: 'yes' },
        { name: 'Sam Ortiz', answer: 'yes', standBy: true },
      ],
      [
        { name: 'Ruth Abrams', role: 'lead', answer: 'yes' },
        { name: 'Tomás Rivera', answer: 'yes', toTime: '10:00' },
        { name: 'Lee Wong', answer: 'maybe' },
      ],
      [{ name: 'Noor Haddad', role: 'lead', answer: 'yes' }],
    ],
  },
  {
    template: {
      name: 'Check-in line',
      place: 'ICE check-in office, 201 Varick Street',
      startTime: '13:00',
      endTime: '15:30',
      zone,
      minimum: 1,
      maximum: 3,
      neededRoles: [],
      neededLanguages: [],
    },
    weekdays: [2, 4],
    crews: [[{ name: 'Lee Wong', answer: 'yes' }], [{ name: 'Sam Ortiz', answer: 'asked' }]],
  },
];

/** Who was met at the first shift of the demo. No one of them exists. */
export const demoMet: readonly Pick<CallInput<'met.save'>, 'called' | 'reach' | 'note'>[] = [
  {
    called: 'Doña Flor',
    reach: '(929) 555-0138, text only',
    note: 'Hearing moved to January. Wants someone to come with her.',
  },
  { called: 'Young man, red jacket', reach: 'Needs an interpreter for Wolof' },
];

/** What that shift hands over to the next one. */
export const demoHandover: Pick<CallInput<'handover.save'>, 'inside' | 'note'> = {
  inside: 'A father with a stroller, 12th floor, since 10:30',
  note: 'The guard at the side door asks for ID. Use the main entrance.',
};
