import { isOpen, type AppointmentStatus } from '../../../../shared/appointments/appointments-rules.ts';
import type { CrewAnswer } from '../../../../shared/appointments/crew.ts';
import { fold } from '../../../../shared/basics/names.ts';
import { isPersonField, type ImportField } from '../../../../shared/imports/import-fields.ts';
import type { SheetChange } from '../../../../shared/imports/sheet-updates.ts';
import type { CrewRole } from '../../../../shared/team/crew-roles.ts';
import type { PlannedRow } from './planned.ts';

type SheetMember = { readonly name: string; readonly role: CrewRole };

/** What a row says of its appointment. */
export interface SaidAppointment {
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly kind: string;
  readonly kindWords: string | null;
  /** Null if the row says none. */
  readonly status: AppointmentStatus | null;
  readonly crew: readonly SheetMember[];
}

export interface CrewNow extends SheetMember {
  readonly volunteerId: string;
  readonly answer: CrewAnswer;
}

/** The appointment as the vault has it. */
export interface AppointmentNow {
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly kind: string;
  readonly kindWords: string | null;
  readonly status: AppointmentStatus;
  readonly crew: readonly CrewNow[];
}

const bare = (text: string | null): string => fold(text ?? '');
const kindKey = ({ kind, kindWords }: Pick<SaidAppointment, 'kind' | 'kindWords'>): string =>
  kind === 'other' ? `words ${bare(kindWords)}` : kind;

type ValueChange = Extract<SheetChange, { what: 'date' | 'time' | 'place' | 'status' }>;

interface Sides {
  readonly next: string | null;
  readonly earlier: string | null;
  readonly now: string | null;
}

/** A value of which the sheet says something else than it did, and the vault too. */
const valueChange = (what: 'date' | 'time' | 'place', { next, earlier, now }: Sides): ValueChange[] => {
  const key = what === 'place' ? bare : (text: string | null): string => text ?? '';
  if (key(next) === key(earlier) || key(next) === key(now)) return [];
  return [{ what, from: now, to: next, alsoHere: key(now) !== key(earlier) }];
};

/** What is over does not become open again because a sheet still says so. */
const statusChange = (
  next: AppointmentStatus | null,
  earlier: AppointmentStatus | null,
  now: AppointmentStatus,
): ValueChange[] => {
  const [said, was] = [next ?? 'planned', earlier ?? 'planned'];
  if (said === was || said === now) return [];
  if (isOpen(said) && !isOpen(now) && !(now === 'cancelled' && was === 'cancelled')) return [];
  return [{ what: 'status', from: now, to: said, alsoHere: now !== was }];
};

/** The crew of now with what changed in the sheet: who was added in the vault stays. */
export const changedCrew = (
  next: readonly SheetMember[],
  earlier: readonly SheetMember[],
  now: readonly CrewNow[],
): readonly (CrewNow | (SheetMember & { readonly volunteerId: null }))[] => {
  const find = <T extends SheetMember>(list: readonly T[], name: string): T | undefined =>
    list.find((one) => bare(one.name) === bare(name));
  const kept = now.flatMap((member) => {
    const [is, was] = [find(next, member.name), find(earlier, member.name)];
    if (is === undefined) return was === undefined ? [member] : [];
    return was !== undefined && is.role !== was.role ? [{ ...member, role: is.role }] : [member];
  });
  const added = next
    .filter(({ name }) => find(now, name) === undefined && find(earlier, name) === undefined)
    .map(({ name, role }) => ({ name, role, volunteerId: null }));
  // the lead comes first, as in the sheet
  const leads = added.filter(({ role }) => role === 'lead');
  return [...leads, ...kept, ...added.filter(({ role }) => role !== 'lead')];
};

const memberKey = ({ name, role }: SheetMember): string => `${bare(name)} ${role}`;
const members = (crew: readonly SheetMember[]): SheetMember[] => crew.map(({ name, role }) => ({ name, role }));
const sameCrew = (left: readonly SheetMember[], right: readonly SheetMember[]): boolean => {
  const keys = new Set(left.map(memberKey));
  return keys.size === right.length && right.every((one) => keys.has(memberKey(one)));
};

/**
 * What a row says otherwise of its appointment than when it was last imported, as far as the vault does not say so
 * already. What only the vault changed stays as it is there.
 *
 * @param earlier null if the appointment never came from a sheet; then only its status is compared
 * @param unread fields whose cells cannot be read, and so change nothing
 */
export const compareWithEarlier = (
  next: SaidAppointment,
  earlier: SaidAppointment | null,
  now: AppointmentNow,
  unread: ReadonlySet<ImportField>,
): SheetChange[] => {
  const status = statusChange(next.status, earlier?.status ?? null, now.status);
  if (earlier === null) return status;
  const sides = (what: 'date' | 'time' | 'place'): Sides => ({
    next: next[what],
    earlier: earlier[what],
    now: now[what],
  });
  const date = unread.has('appointmentDate') ? [] : valueChange('date', sides('date'));
  // a day that no one knows has no time either
  const isDated = next.date !== null && !unread.has('appointmentDate') && !unread.has('appointmentTime');
  const kinds = [next, earlier, now].map(kindKey);
  const crew = changedCrew(next.crew, earlier.crew, now.crew);
  return [
    ...date,
    ...(isDated ? valueChange('time', sides('time')) : []),
    ...valueChange('place', sides('place')),
    ...(kinds[0] === kinds[1] || kinds[0] === kinds[2] || kindKey(next) === 'words '
      ? []
      : [
          {
            what: 'kind' as const,
            from: { kind: now.kind, kindWords: now.kindWords },
            to: { kind: next.kind, kindWords: next.kindWords },
            alsoHere: kinds[1] !== kinds[2],
          },
        ]),
    ...status,
    ...(sameCrew(crew, now.crew)
      ? []
      : [
          {
            what: 'crew' as const,
            from: members(now.crew),
            to: members(crew),
            alsoHere: !sameCrew(earlier.crew, now.crew),
          },
        ]),
  ];
};

/** The changes by which a cell of this field is shown when its appointment changes. */
const shownAs: Readonly<Partial<Record<ImportField, readonly SheetChange['what'][]>>> = {
  appointmentDate: ['date', 'time'],
  appointmentTime: ['time', 'date'],
  place: ['place'],
  kind: ['kind'],
  status: ['status'],
  lead: ['crew'],
  companions: ['crew'],
  driver: ['crew'],
  interpreter: ['crew'],
  legalObserver: ['crew'],
  childcare: ['crew'],
};

interface CellPair {
  readonly header: string;
  readonly field: ImportField;
  readonly from: string;
  readonly to: string;
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
/** A phone number with other signs between its digits is the same number. */
const letters = (text: string): string => squeezed(text).replace(/[^\p{L}\p{N}]/gu, '');

const leftOver = (row: PlannedRow, header: string): string =>
  row.leftovers
    .filter((left) => left.header === header)
    .map(({ text }) => squeezed(text))
    .join('\n');

/** The cells that say otherwise than before and are in none of the changes that are shown of the appointment. */
export const changedCells = ({
  next,
  earlier,
  shown,
  cells,
}: {
  readonly next: PlannedRow;
  readonly earlier: PlannedRow;
  readonly shown: ReadonlySet<SheetChange['what']>;
  readonly cells: readonly CellPair[];
}): SheetChange[] =>
  cells.flatMap(({ header, field, from, to }) => {
    const differs = isPersonField(field) ? letters(from) !== letters(to) : squeezed(from) !== squeezed(to);
    // shown as the appointment that it is
    if (next.further.some((one) => one.header === header)) return [];
    if (!differs || field === 'skip' || field === 'recordedAt') return [];
    const as = shownAs[field];
    if (
      as !== undefined &&
      (as.some((what) => shown.has(what)) || leftOver(next, header) === leftOver(earlier, header))
    ) {
      return [];
    }
    if (field === 'birthDate' && next.person.birthDate === earlier.person.birthDate) return [];
    if (field === 'aNumber' && next.person.aNumber.digits === earlier.person.aNumber.digits) return [];
    return [{ what: 'cell', header, from, to }];
  });
