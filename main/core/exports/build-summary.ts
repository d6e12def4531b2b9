import { initialsOf } from '../../../shared/basics/names.ts';
import {
  caseSummaryFormat,
  caseSummaryVersion,
  summaryParts,
  type CaseSummary,
  type SummaryAppointment,
  type SummaryContact,
  type SummaryNote,
  type SummaryPart,
  type SummaryPerson,
  type WithheldEntry,
} from '../../../shared/exports/case-summary.ts';
import { includedParts, type SummaryChoice } from '../../../shared/exports/exports-rules.ts';

/**
 * All that a summary could hold about a person, with names in full. Drafts and the team's own notes are not
 * here: what was never gathered cannot leak.
 */
export interface SummaryFacts {
  readonly person: Required<SummaryPerson>;
  readonly appointments: readonly Required<SummaryAppointment>[];
  readonly notes: readonly SummaryNote[];
  readonly contacts: readonly SummaryContact[];
}

export interface SummaryHead {
  readonly exportId: string;
  readonly generatedAt: string;
  readonly zone: string;
  readonly generatedBy: CaseSummary['generatedBy'];
  readonly recipient: string | null;
  readonly language: CaseSummary['language'];
}

const withheldEntries = (included: ReadonlySet<SummaryPart>, choice: SummaryChoice): WithheldEntry[] => {
  const declined = new Set(choice.declined);
  // Every part that is out is named, whether or not there is anything in it: the list reveals no secret.
  const parts = summaryParts
    .filter((part) => !included.has(part))
    .map((part): WithheldEntry => ({ what: part, reason: declined.has(part) ? 'noConsent' : 'notSelected' }));
  return [...parts, { what: 'drafts', reason: 'draft' }, { what: 'teamNotes', reason: 'teamOnly' }];
};

const personParts = [
  'legalName',
  'birth',
  'aNumber',
  'languages',
  'channels',
  'attorney',
  'supervision',
  'dependants',
  'medical',
] as const;

const chosenPerson = (person: Required<SummaryPerson>, included: ReadonlySet<SummaryPart>): SummaryPerson => {
  const chosen: SummaryPerson = { ...person };
  for (const part of personParts) if (!included.has(part)) delete chosen[part];
  return chosen;
};

/** Copies what was chosen out of the facts and lists what was not. */
export const buildSummary = (facts: SummaryFacts, choice: SummaryChoice, head: SummaryHead): CaseSummary => {
  const included = includedParts(choice);
  const named = (name: string): string => (included.has('crewNames') ? name : initialsOf(name));
  const appointmentOf = ({ crew, ...rest }: Required<SummaryAppointment>): SummaryAppointment =>
    included.has('crew') ? { ...rest, crew: crew.map((one) => ({ ...one, name: named(one.name) })) } : rest;
  const noteOf = (note: SummaryNote): SummaryNote => ({
    ...note,
    observer: named(note.observer),
    addenda: note.addenda.map((addendum) => ({ ...addendum, author: named(addendum.author) })),
  });
  return {
    format: caseSummaryFormat,
    version: caseSummaryVersion,
    ...head,
    person: chosenPerson(facts.person, included),
    ...(included.has('appointments') && { appointments: facts.appointments.map(appointmentOf) }),
    ...(included.has('notes') && { notes: facts.notes.map(noteOf) }),
    ...(included.has('contacts') && { contacts: [...facts.contacts] }),
    withheld: withheldEntries(included, choice),
  };
};
