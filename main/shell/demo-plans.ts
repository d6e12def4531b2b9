import type { PlanInput } from '../../shared/plans/plans.ts';

/** What the demo team knows of the plans of its people, whom to call aside. No one in it exists. */
export interface DemoPlan {
  readonly person: string;
  readonly plan: PlanInput;
  /** Whether it was talked through. */
  readonly reviewed: boolean;
}

export const demoPlans: readonly DemoPlan[] = [
  {
    person: 'Marisol',
    reviewed: true,
    plan: {
      hasChildren: true,
      children: [
        {
          name: 'Sofía',
          birthDate: '2017-05-14',
          school: 'PS 127',
          schoolPhone: '(718) 555-0144',
          mayPickUp: 'Elena Núñez',
          allergies: 'Peanuts',
        },
        { name: 'Mateo', birthDate: '2020-02-03', school: 'PS 127', schoolPhone: '(718) 555-0144' },
      ],
      caregivers: [
        {
          name: 'Elena Núñez',
          relation: 'sister',
          phone: '(646) 555-0142',
          mayPickUp: true,
          paper: 'have',
          paperForm: 'Designation of person in parental relationship',
          usState: 'New York',
          notarized: true,
          paperPlace: 'Elena’s kitchen drawer',
        },
      ],
      takesMedicine: false,
      documents: [
        { kind: 'passport', state: 'have', place: 'Elena’s kitchen drawer' },
        { kind: 'birthCertificates', words: 'Sofía and Mateo', state: 'have', place: 'Elena’s kitchen drawer' },
        { kind: 'houseKeys', state: 'have', place: 'Second set with Elena' },
      ],
      signed: [
        { kind: 'privacyWaiver', state: 'have', place: 'Office binder, copy with R. Feld' },
        { kind: 'g28', state: 'have', who: 'R. Feld', phone: '(212) 555-0188' },
      ],
      pets: 'A cat. Elena feeds it.',
      bills: 'Rent on the first; Elena has the account for it.',
      consulateWish: false,
      mediaWish: false,
      familyInformer: 'Deb Kowalski',
      informHowOften: 'daily',
      languages: ['es'],
    },
  },
  {
    person: 'Wilmer',
    reviewed: false,
    plan: {
      hasChildren: true,
      children: [{ name: 'Óscar', age: 8, school: 'PS 24' }],
      takesMedicine: true,
      medicines: [{ name: 'Metformin', dose: '500 mg, twice a day', prescriber: 'Dr. Amrani' }],
    },
  },
];
