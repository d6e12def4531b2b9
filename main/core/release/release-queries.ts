import type { Row } from '../../../shared/records.ts';
import type { ReleaseNeed, ReleasePlan, RemovalPlan } from '../../../shared/release/release.ts';
import type { ReadableDb } from '../db/driver.ts';
import { toFields } from '../records/columns.ts';

type Planned = Row<'release_plan'> & { readonly volunteer: string | null };

/** When and where a release is expected, of each plan of a detention. */
export const releasesOf = (db: ReadableDb, detentionId: string): ReleasePlan[] =>
  db
    .all<Planned>(
      `SELECT r.*, v.name AS volunteer FROM release_plan r
       LEFT JOIN volunteer v ON v.id = r.pick_up_volunteer_id AND v.deleted_at IS NULL
       WHERE r.detention_id = ? AND r.deleted_at IS NULL ORDER BY r.id`,
      detentionId,
    )
    .map((row) => ({
      id: row.id,
      ...toFields('release_plan', row),
      pickUpVolunteer: row.volunteer,
      updatedAt: row.updated_at,
    }));

/** The same for a volunteer: when and where, and nothing of who else is in it. */
export const forVolunteer = (plan: ReleasePlan): ReleasePlan => ({
  ...plan,
  source: null,
  pickUpVolunteerId: null,
  pickUpVolunteer: null,
  pickUpName: null,
  pickUpChannel: null,
  note: null,
});

export const needsOf = (db: ReadableDb, detentionId: string): ReleaseNeed[] =>
  db
    .all<Row<'release_need'>>(
      'SELECT * FROM release_need WHERE detention_id = ? AND deleted_at IS NULL ORDER BY aim, id',
      detentionId,
    )
    .map((row) => ({ id: row.id, ...toFields('release_need', row) }));

/** The same for a volunteer: how far each is, and not what was written to it. */
export const needsForVolunteer = (needs: readonly ReleaseNeed[]): ReleaseNeed[] =>
  needs.filter(({ aim }) => aim === 'release').map((need) => ({ ...need, words: null }));

export const removalsOf = (db: ReadableDb, detentionId: string): RemovalPlan[] =>
  db
    .all<Row<'removal_plan'>>(
      'SELECT * FROM removal_plan WHERE detention_id = ? AND deleted_at IS NULL ORDER BY id',
      detentionId,
    )
    .map((row) => ({
      id: row.id,
      ...toFields('removal_plan', row),
      contacts: db
        .all<Row<'removal_contact'>>(
          'SELECT * FROM removal_contact WHERE removal_id = ? AND deleted_at IS NULL ORDER BY id',
          row.id,
        )
        .map((contact) => ({ id: contact.id, ...toFields('removal_contact', contact) })),
      updatedAt: row.updated_at,
    }));
