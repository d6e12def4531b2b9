import { dateIn } from '../../../shared/basics/time.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { neverListed } from '../../../shared/directory/never-list.ts';
import { isBackwards } from '../../../shared/team/days-away.ts';
import type { ParsedVolunteerInput, Volunteer } from '../../../shared/team/team.ts';
import { endStandingAccess } from '../access/standing-access.ts';
import type { Handlers } from '../context/context.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toColumns } from '../records/columns.ts';
import { changeMeta } from '../records/vault-meta.ts';
import { getVolunteer, listVolunteers, onCallPhone, volunteerExists } from './team-queries.ts';

const monthOf = (date: string): readonly [string, string] => [`${date.slice(0, 7)}-01`, `${date.slice(0, 7)}-31`];

const required = (db: ReadableDb, id: string): Volunteer => {
  const volunteer = getVolunteer(db, id);
  if (volunteer === undefined) throw new AppError('record.notFound');
  return volunteer;
};

const checked = (input: ParsedVolunteerInput): ParsedVolunteerInput => {
  if (input.name === '') throw new AppError('input.rejected', { field: 'name' });
  if (input.daysAway?.some(isBackwards) === true) throw new AppError('input.rejected', { field: 'daysAway' });
  return { ...input, ...(input.clearedRoles && { clearedRoles: [...new Set(input.clearedRoles)] }) };
};

export const teamHandlers = {
  'team.list': ({ db, zone, now }, { includeInactive }) => ({
    items: listVolunteers(db, { includeInactive, month: monthOf(dateIn(zone, now())) }),
  }),
  'team.get': ({ db }, { id }) => required(db, id),
  'team.save': (context, { id, expectedUpdatedAt, ...input }) => {
    const { tx } = context;
    const columns = toColumns('volunteer', checked(input));
    if (id === undefined) {
      if (input.name === undefined) throw new AppError('input.rejected', { field: 'name' });
      return { id: tx.insert('volunteer', columns), updatedAt: tx.at };
    }
    required(tx.db, id);
    tx.update('volunteer', id, columns, expectedUpdatedAt);
    endStandingAccess(context, id);
    return { id, updatedAt: required(tx.db, id).updatedAt };
  },
  'team.remove': ({ tx }, { id }) => {
    required(tx.db, id);
    tx.delete('volunteer', id);
    return {};
  },
  'team.restore': (context, { id }) => {
    const { tx } = context;
    if (!volunteerExists(tx.db, id)) throw new AppError('record.notFound');
    tx.restore('volunteer', id);
    endStandingAccess(context, id);
    return {};
  },
  'team.onCall': ({ db }) => ({ phone: onCallPhone(db) }),
  'team.setOnCall': ({ tx }, { phone }) => {
    if (phone !== null && neverListed(phone) !== null) throw new AppError('directory.neverListed', { field: 'phone' });
    changeMeta(tx.db, 'onCall', phone === '' ? null : phone);
    return {};
  },
} satisfies Handlers<
  'team.list' | 'team.get' | 'team.save' | 'team.remove' | 'team.restore' | 'team.onCall' | 'team.setOnCall'
>;
