import type { CallInput } from '../../../shared/contract.ts';
import { t } from './words.ts';

export type PersonInput = CallInput<'people.save'> & { readonly preferredName: string };

/** May be told everything. */
export const luis = {
  name: 'Luis Quispe',
  relation: 'brother',
  phone: '404-555-0143',
  languages: ['es'],
  tell: 'everything' as const,
};
/** The plan does not say what she may be told. */
export const rosa = { name: 'Rosa Vela', phone: '404-555-0144', languages: ['en'] };

export const complete: PersonInput = {
  preferredName: 'Ana Quispe',
  legalName: { given: 'Ana', firstFamily: 'Quispe' },
  aNumber: '91313151',
  birthCountry: 'PE',
  birthDate: '1990-02-28',
  attorney: 'R. Feld',
  contacts: [luis, rosa],
};

/** A step in the list. */
export const short = (
  step: 'children' | 'belongings' | 'facts' | 'locator' | 'whoToCall' | 'hotline' | 'aNumber',
): string => t(`detentions.stepShort.${step}`);

export interface Known {
  readonly title: string;
  readonly person: PersonInput;
  readonly aNumber: 'known' | 'none' | 'unknown';
  /** Whom to call, then the other steps. */
  readonly steps: readonly string[];
  /** What the form of the locator has, in its order. */
  readonly form: readonly RegExp[];
  /** The likeliest spellings, in their order. */
  readonly spellings: readonly string[];
}

/** People of whom something is known, and what follows from it. */
export const known: readonly Known[] = [
  {
    title: 'a complete plan',
    aNumber: 'known',
    person: complete,
    steps: ['R. Feld', luis.name, rosa.name, short('children'), short('belongings'), short('facts'), short('locator')],
    form: [/091313151/, /PERU/],
    spellings: ['Ana / Quispe', 'Quispe / Ana'],
  },
  {
    title: 'no plan',
    aNumber: 'unknown',
    person: { preferredName: 'Sergio Luna', legalName: { given: 'Sergio', firstFamily: 'Luna' }, birthCountry: 'MX' },
    steps: [
      short('hotline'),
      short('whoToCall'),
      short('children'),
      short('belongings'),
      short('facts'),
      short('aNumber'),
      short('locator'),
    ],
    form: [/Sergio/, /Luna/, /MEXICO/],
    spellings: ['Sergio / Luna', 'Luna / Sergio'],
  },
  {
    title: 'a child at school',
    aNumber: 'known',
    person: { ...complete, dependantsNote: 'Sofía, 7, at Lincoln Elementary until 2:45' },
    steps: ['R. Feld', luis.name, rosa.name, short('children'), short('belongings'), short('facts'), short('locator')],
    form: [/091313151/, /PERU/],
    spellings: ['Ana / Quispe'],
  },
  {
    title: 'no A-number',
    aNumber: 'none',
    person: { ...complete, aNumber: 'none' },
    steps: [
      'R. Feld',
      luis.name,
      rosa.name,
      short('children'),
      short('belongings'),
      short('facts'),
      short('aNumber'),
      short('locator'),
    ],
    form: [/Ana/, /Quispe/, /PERU/],
    spellings: ['Ana / Quispe'],
  },
  {
    title: 'two family names',
    aNumber: 'known',
    person: {
      ...complete,
      preferredName: 'Nayeli',
      legalName: { given: 'Nayeli', middle: 'Rosa', firstFamily: 'López', secondFamily: 'Vásquez' },
      birthCountry: 'HN',
    },
    steps: ['R. Feld', luis.name, rosa.name, short('children'), short('belongings'), short('facts'), short('locator')],
    form: [/091313151/, /HONDURAS/],
    spellings: [
      'Nayeli Rosa / Lopez Vasquez',
      'Nayeli / Lopez Vasquez',
      'Nayeli / Lopez-Vasquez',
      'Nayeli / Lopez',
      'Nayeli / Vasquez',
    ],
  },
  ...[
    {
      title: 'a name from Haiti',
      legalName: { given: 'Wisler', firstFamily: 'Jean-Baptiste' },
      birthCountry: 'HT',
      label: /HAITI/,
      spellings: ['Wisler / Jean Baptiste', 'Wisler / Jean-Baptiste'],
    },
    {
      title: 'a name from Guatemala',
      legalName: { given: 'Petrona', middle: 'Ixchel', firstFamily: 'Quiej', secondFamily: 'Batz’' },
      birthCountry: 'GT',
      label: /GUATEMALA/,
      spellings: [
        'Petrona Ixchel / Quiej Batz',
        'Petrona / Quiej Batz',
        'Petrona / Quiej-Batz',
        'Petrona / Quiej',
        'Petrona / Batz',
      ],
    },
    {
      title: 'a name from Vietnam',
      legalName: { given: 'Lan', middle: 'Thị', firstFamily: 'Nguyễn' },
      birthCountry: 'VN',
      label: /VIETNAM/,
      spellings: ['Lan Thi / Nguyen', 'Lan / Nguyen', 'Nguyen / Lan Thi'],
    },
  ].map(({ title, legalName, birthCountry, label, spellings }) => ({
    title,
    aNumber: 'known' as const,
    person: { ...complete, preferredName: legalName.given, legalName, birthCountry },
    steps: ['R. Feld', luis.name, rosa.name, short('children'), short('belongings'), short('facts'), short('locator')],
    form: [/091313151/, label],
    spellings,
  })),
];
