import { gone, inFile } from './mutation.ts';

const rules = inFile('shared/locator/locator-rules.ts', ['shared/locator/locator-rules.test.ts']);
const looks = inFile('main/core/locator/locator-calls.ts', ['main/core/locator/locator-calls.test.ts']);
const next = inFile('main/core/locator/next-check.ts', ['main/core/locator/locator-calls.test.ts']);
const queries = inFile('main/core/locator/locator-queries.ts', ['main/core/locator/locator-calls.test.ts']);
const variants = inFile('shared/locator/name-variants.ts', ['shared/locator/name-variants.test.ts']);
const form = inFile('renderer/locator/facts.ts', ['renderer/locator/facts.test.ts']);
const numbers = inFile('shared/basics/a-number.ts', ['shared/basics/a-number.test.ts']);
const sheet = inFile('shared/detentions/run-sheet.ts', ['shared/detentions/run-sheet.test.ts']);

/** By each of these someone is looked for in the wrong place, under a wrong name, or not looked for again. */
export const locatorMutations = [
  rules('first-zero-counts', 'Date.parse(repeatAt(one.at)) <= now &&', gone),
  rules('zero-of-yesterday-counts', 'now - Date.parse(one.at) <= repeatWithin,', 'true,'),
  rules('zero-of-another-search-counts', 'sameSearch(one, typed) && Date.parse(repeatAt', 'Date.parse(repeatAt'),
  rules('later-zero-puts-off-the-repeat', '(left.at < right.at ? -1 : 1))[0]', '(left.at < right.at ? 1 : -1))[0]'),
  rules('adult-at-17', 'slice(0, 4)) + 18)', 'slice(0, 4)) + 17)'),
  rules('looked-for-at-night', 'return minutes < 60 ? next : whileAwake(next, look.zone);', 'return next;'),
  rules('repeat-waits-for-the-morning', 'minutes < 60 ? next : whileAwake', 'whileAwake'),
  rules('first-day-as-any-other', 'hoursSince < 24 ?', 'hoursSince < 0 ?'),
  looks('window-says-zero-twice', "input.result === 'zero' || input", 'input'),
  looks(
    'look-off-the-timeline',
    "addEvent(tx, detention.id, { kind: 'lookup', step: input.way, result, until, aboutId: id });",
    gone,
  ),
  next('call-puts-off-the-next-look', "way === 'locator' && result", 'result'),
  queries('number-of-the-detention-unused', 'fields.aNumber ?? row?.a_number ?? null', 'fields.aNumber'),
  variants('paper-not-first', "  if (paper !== undefined) list.add(paper.first, paper.last, 'icePaper');\n", gone),
  variants('passport-form-not-first', "  list.add(allGiven, bare, 'passportForm');\n", gone),
  variants('family-name-never-first', "oftenSwapped.has(source.birthCountry ?? '')", 'false'),
  variants('second-family-name-alone-lost', "  list.add(given, bareSecond, 'secondFamilyOnly');\n", gone),
  variants('unknown-names-cut-off', '(mostVariants - last.length)', '(mostVariants)'),
  form(
    'nationality-for-birth-country',
    'countryLabels(facts.birthCountry).label',
    "countryLabels(facts.nationality ?? '').label",
  ),
  form('a-number-unchecked', "parsed.kind === 'number' ? parsed.value : null", 'scratch.aNumber'),
  form('child-as-an-adult', 'isUnder18(birthDate, today)', 'false'),
  form('said-to-be-a-child-unheard', 'detention?.underAge === true', 'false'),
  form('child-among-adults', '.filter(({ minors }) => minors)', gone),
  numbers('a-number-too-short', "digits.padStart(9, '0')", 'digits'),
  sheet('child-sent-to-the-locator', "underAge ? 'orr' : 'locator'", "'locator'"),
];
