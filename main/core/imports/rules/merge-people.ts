import { languageKey } from '../../../../shared/basics/languages-as-written.ts';
import { betterSpelling, fold, sameName } from '../../../../shared/basics/names.ts';
import { withSafety, type SheetChannel } from './channels.ts';
import type { CompanionWish } from './companion-wish.ts';
import type { PlannedPerson } from './planned.ts';

const words = (name: string): number => fold(name).split(' ').length;

const unique = <T>(items: readonly T[], key: (item: T) => string): readonly T[] =>
  [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed();

/** One under the other, unless one says what the other does. */
const joinText = (left: string, right: string): string => {
  const lines = left.toLowerCase().split('\n');
  if (right === '' || right.toLowerCase() === left.toLowerCase() || lines.includes(right.toLowerCase())) return left;
  return left === '' ? right : `${left}\n${right}`;
};

const bySize: readonly CompanionWish[] = ['one', 'few', 'group'];

/** No one gets more companions than some row says they want. */
const smallerWish = (left: CompanionWish | null, right: CompanionWish | null): CompanionWish | null =>
  bySize.find((wish) => wish === left || wish === right) ?? null;

/** Each once; what any row says against using it stands. */
const mergeChannels = (left: readonly SheetChannel[], right: readonly SheetChannel[]): readonly SheetChannel[] => {
  const merged = new Map<string, SheetChannel>();
  for (const channel of [...left, ...right]) {
    const key = `${channel.kind} ${channel.value}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? channel : withSafety(before, channel.safety ?? {}));
  }
  return [...merged.values()];
};

/**
 * One person out of two descriptions: what the first does not say comes from the second, names in the better spelling,
 * lists together, free words one under the other.
 */
export const mergePeople = (
  first: PlannedPerson,
  second: PlannedPerson,
): { person: PlannedPerson; differing: readonly ('birthDate' | 'birthCountry' | 'name')[] } => {
  const differing: ('birthDate' | 'birthCountry' | 'name')[] = [];
  const differ = (left: string | null, right: string | null): boolean =>
    left !== null && right !== null && left !== right;
  if (differ(first.birthDate, second.birthDate)) differing.push('birthDate');
  if (differ(first.birthCountry, second.birthCountry)) differing.push('birthCountry');

  let { name, parts } = first;
  const otherNames = [...first.otherNames, ...second.otherNames];
  if (name === '') ({ name, parts } = second);
  else if (second.name !== '' && sameName(name, second.name)) {
    name = betterSpelling(first.name, second.name);
    const better = (left: string, right: string): string =>
      left !== right && fold(left) === fold(right) ? betterSpelling(left, right) : left;
    const source = second.parts.certain && !parts.certain ? second.parts : parts;
    const other = source === parts ? second.parts : parts;
    parts = {
      given: better(source.given, other.given),
      middle: better(source.middle, other.middle),
      family1: better(source.family1, other.family1),
      family2: better(source.family2, other.family2),
      certain: source.certain,
    };
  } else if (second.name !== '') {
    // the fuller name counts, the other one is kept with it
    differing.push('name');
    const [fuller, other] = words(second.name) > words(name) ? [second, first] : [first, second];
    otherNames.push(other.name);
    ({ name, parts } = fuller);
  }

  const known = first.aNumber.digits !== null ? first.aNumber : second.aNumber.digits !== null ? second.aNumber : null;
  const said = [first.aNumber, second.aNumber].find((one) => one.state === 'none') ?? first.aNumber;
  return {
    differing,
    person: {
      name,
      parts,
      preferredName: first.preferredName === '' ? second.preferredName : first.preferredName,
      otherNames: unique(
        otherNames.filter((other) => other !== name),
        (other) => other.toLowerCase(),
      ),
      relation: first.relation ?? second.relation,
      pronouns: first.pronouns === '' ? second.pronouns : first.pronouns,
      aNumber: known ?? said,
      birthDate: first.birthDate ?? second.birthDate,
      birthCountry: first.birthCountry ?? second.birthCountry,
      nationality: first.nationality ?? second.nationality,
      languages: unique([...first.languages, ...second.languages], languageKey),
      interpreterNeeded: first.interpreterNeeded ?? second.interpreterNeeded,
      channels: mergeChannels(first.channels, second.channels),
      companionWish: smallerWish(first.companionWish, second.companionWish),
      companionWishWords: joinText(first.companionWishWords, second.companionWishWords),
      attorney: joinText(first.attorney, second.attorney),
      contacts: unique([...first.contacts, ...second.contacts], (one) =>
        `${one.name} ${one.relation} ${one.phone ?? ''}`.toLowerCase(),
      ),
      dependants: joinText(first.dependants, second.dependants),
      medical: joinText(first.medical, second.medical),
    },
  };
};
