import { planImport, type ImportPlan } from '../../main/core/imports/plan.ts';
import { guessMapping } from '../../main/core/imports/rules/guess-mapping.ts';
import { readSheet } from '../../main/core/imports/sheet-reader.ts';
import { fold } from '../../shared/basics/names.ts';
import type { RowFacts } from './sheet-facts.ts';

const today = '2026-11-30';

/** Reads a sheet and plans its import, with the columns as they are recognized. */
export const planBytes = async (bytes: Uint8Array): Promise<ImportPlan> => {
  const sheet = await readSheet({ name: 'sheet', bytes });
  return planImport(sheet, guessMapping(sheet, { today }), { today });
};

/** Facts and plan in one shape, for a comparison that shows the first row that differs. */
export const expected = (facts: readonly RowFacts[]) =>
  facts.map((row) => ({
    name: fold(`${row.given} ${row.family}`),
    a: row.broken === 'a' ? null : row.aNumber,
    born: row.birthDate,
    country: row.iso2,
    date: row.date,
    time: row.time,
    kind: row.kind,
    place: row.place,
    phone: `+1${row.phone}`,
    languages: row.languages.join('+'),
    lead: row.lead,
    crew: row.companions
      .filter((name) => name !== row.lead)
      .toSorted()
      .join('+'),
    note: row.note,
    broken: row.broken,
  }));

/** The same of a plan. */
export const planned = (plan: ImportPlan, noteHeaders: RegExp) =>
  plan.rows.map((row) => {
    const crew = row.appointment?.crew ?? [];
    const broken = plan.broken.find((cell) => cell.row === row.row)?.field;
    return {
      name: fold(row.person.name),
      a: row.person.aNumber.digits,
      born: row.person.birthDate,
      country: row.person.birthCountry,
      date: row.appointment?.date ?? null,
      time: row.appointment?.time ?? null,
      kind: row.appointment?.kind,
      place: row.appointment?.place,
      phone: row.person.channels[0]?.value,
      languages: row.person.languages.map((language) => language.name).join('+'),
      lead: crew.find((member) => member.role === 'lead')?.name ?? '',
      crew: crew
        .filter((member) => member.role === 'companion')
        .map((member) => member.name)
        .toSorted()
        .join('+'),
      note: row.leftovers.find((left) => noteHeaders.test(left.header))?.text ?? '',
      broken: broken === 'aNumber' ? 'a' : broken === 'appointmentDate' ? 'date' : null,
    };
  });

export const noteHeaders = /^(?:notes:?|comments|notas|observaciones)$/iu;
export const peopleIn = (facts: readonly RowFacts[]): number =>
  new Set(facts.map((row) => `${row.given} ${row.family} ${row.birthDate}`)).size;
