import { expect, it } from 'vitest';
import { sampleFacts, sampleHead } from '../../../tests/fixtures/case-summary-facts.ts';
import { buildSummary, type SummaryFacts } from './build-summary.ts';
import { keptBackMentions } from './kept-back-mentions.ts';

const noteSays = (text: string): SummaryFacts => ({
  ...sampleFacts,
  notes: sampleFacts.notes.map((note) => ({ ...note, entries: [{ at: note.sealedAt, source: 'saw', text }] })),
});

const mentions = (text: string, include = {}) => {
  const facts = noteSays(text);
  return keptBackMentions(facts, buildSummary(facts, { include }, sampleHead));
};

it('finds what is left out in the words of a note, whatever the spelling', () => {
  expect(mentions('Her sister is at 1 202 555 0177.', {})).toEqual(['contacts']);
  expect(mentions('They wrote down A 012-345-678.', { aNumber: false })).toEqual(['aNumber']);
  expect(mentions('zofie zizek waited outside')).toEqual(['crewNames']);
  expect(mentions('ba huong contact canary came too')).toEqual(['contacts']);
  expect(mentions('Nothing to see')).toEqual([]);
});

it('says nothing of what goes in anyway, nor of notes that stay', () => {
  expect(mentions('Žofie Žižek waited outside', { crewNames: true })).toEqual([]);
  expect(mentions('Žofie Žižek waited outside', { notes: false })).toEqual([]);
});
