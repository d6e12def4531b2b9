import { nameVariants, type VariantSource } from '../../shared/locator/name-variants.ts';
import { compare, processorTimed, row, type BenchRow } from './measure.ts';

const names = 1000;
const rounds = 60;

const given = [
  'Ana',
  'José Ángel',
  'Marie-Claire',
  'Nadège',
  'Mohamed',
  'Noé',
  'Thị Lan',
  'Gurpreet',
  'João',
  'Xiomara',
];
const families = [
  'Ávila',
  'Jean-Baptiste',
  'Chávez',
  'De la Cruz',
  'Hassan',
  'Núñez',
  "O'Campo",
  'Nguyễn',
  'St. Fleur',
  'Quiej',
  'da Silva',
];

const people: readonly VariantSource[] = Array.from({ length: names }, (_, at) => ({
  given: given[at % given.length] ?? '',
  middle: at % 3 === 0 ? 'Lucía' : '',
  family1: families[at % families.length] ?? '',
  family2: at % 4 === 0 ? '' : (families[(at * 7 + 3) % families.length] ?? ''),
  otherNames: at % 5 === 0 ? ['Tzul'] : [],
}));

const bare = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** As many spellings of each name as ours has, of its bare words in another order, each kept once. */
const reorder = ({ given: first, middle, family1, family2 }: VariantSource, count: number): readonly string[] => {
  const words = [first, middle, family1, family2].filter((word) => word !== '').map(bare);
  const found = new Set<string>();
  for (let turn = 0; turn < count; turn += 1) {
    found.add([...words.slice(turn % words.length), ...words.slice(0, turn % words.length)].join(' ').toLowerCase());
  }
  return [...found];
};

/** The spellings of a thousand names, beside plain re-ordering of the same words. */
export const benchVariants = async (): Promise<BenchRow> => {
  const counts = people.map((person) => nameVariants(person).length);
  const measured = await compare(
    rounds,
    () => people.map((person) => nameVariants(person)),
    () => people.map((person, at) => reorder(person, counts[at] ?? 0)),
    processorTimed,
  );
  return row(
    {
      name: 'name variants',
      measure: 'processor ms',
      sizes: { names, spellings: counts.reduce((sum, count) => sum + count, 0), rounds },
      floor: 'the same words without marks, in as many orders',
      limit: 8,
      also: { 'p50 in ms for one name': { value: Number((measured.ours.p50 / names).toFixed(4)), limit: 1 } },
    },
    measured,
  );
};
