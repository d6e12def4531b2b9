import { digitsOf } from '../../../shared/basics/digits.ts';
import { fold } from '../../../shared/basics/names.ts';
import type { CaseSummary, SummaryPart } from '../../../shared/exports/case-summary.ts';
import type { SummaryFacts } from './build-summary.ts';

/** Shorter values (a first name, three digits) would be found everywhere. */
const shortest = 5;

const valuesOf: Partial<Record<SummaryPart, (facts: SummaryFacts) => readonly (string | null)[]>> = {
  aNumber: ({ person }) => [person.aNumber.digits],
  legalName: ({ person: { legalName } }) => [
    [legalName.given, legalName.firstFamily].filter(Boolean).join(' '),
    [legalName.given, legalName.firstFamily, legalName.secondFamily].filter(Boolean).join(' '),
    ...legalName.otherNames,
  ],
  channels: ({ person }) => person.channels.map((channel) => channel.value),
  contacts: ({ contacts }) => contacts.flatMap((contact) => [contact.name, contact.phone]),
  crewNames: ({ appointments, notes }) => [
    ...appointments.flatMap((appointment) => appointment.crew.map((member) => member.name)),
    ...notes.map((note) => note.observer),
  ],
};

/** Every text inside a value, folded and with the separators of numbers taken out, one form each. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [` ${fold(value)} `, value.replaceAll(/[\s().-]+/g, '')];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/**
 * Parts that are left out and yet are in what goes out, because someone wrote them into a note or a place. What
 * people wrote freely cannot be withheld by a checkbox, so anyone who sends a summary must be told.
 */
export const keptBackMentions = (facts: SummaryFacts, summary: CaseSummary): SummaryPart[] => {
  const texts = textsIn([
    summary.appointments,
    summary.notes,
    summary.contacts,
    summary.person.dependants,
    summary.person.medical,
  ]);
  const mentions = (value: string | null): boolean => {
    if (value === null) return false;
    const words = fold(value);
    const digits = digitsOf(value);
    return (
      (words.length >= shortest && texts.some((text) => text.includes(` ${words} `))) ||
      (digits.length >= shortest + 2 && texts.some((text) => text.includes(digits)))
    );
  };
  return summary.withheld
    .map((entry) => entry.what)
    .filter((what) => what !== 'drafts' && what !== 'teamNotes')
    .filter((part) => valuesOf[part]?.(facts).some(mentions) ?? false);
};
