import { siteHost } from '../../../shared/locator/locator-facts.ts';
import type { LocatorLookup } from '../../../shared/locator/locator.ts';
import type { Row } from '../../../shared/records.ts';
import { addEvent } from '../records/timeline.ts';
import type { WriteTransaction } from '../records/write-transaction.ts';

type Facility = Pick<LocatorLookup, 'way' | 'facility' | 'facilityId' | 'spokeWith'>;

const lastFacility = (tx: WriteTransaction, detentionId: string): Row<'detention_facility'> | undefined =>
  tx.db.get<Row<'detention_facility'>>(
    `SELECT * FROM detention_facility WHERE detention_id = ? AND deleted_at IS NULL ORDER BY since_at DESC, id DESC LIMIT 1`,
    detentionId,
  );

/** Notes where someone is held as a look said it, unless that is known already. */
export const noteFacility = (
  tx: WriteTransaction,
  detentionId: string,
  { way, facility, facilityId, spokeWith }: Facility,
): void => {
  if (facility === null) return;
  const last = lastFacility(tx, detentionId);
  if (last?.facility === facility && last.facility_id === facilityId) return;
  const id = tx.insert('detention_facility', {
    detention_id: detentionId,
    facility,
    facility_id: facilityId,
    since_at: tx.at,
    source: way === 'locator' ? siteHost('odls') : spokeWith,
  });
  addEvent(tx, detentionId, { kind: 'facility', aboutId: id });
};

/** Removes what `noteFacility` noted with a look: the same instant, the same place. */
export const removeFacility = (
  tx: WriteTransaction,
  detentionId: string,
  { at, facility }: Pick<LocatorLookup, 'at' | 'facility'>,
): void => {
  if (facility === null) return;
  const noted = tx.db.get<{ id: string }>(
    `SELECT id FROM detention_facility
     WHERE detention_id = ? AND created_at = ? AND since_at = created_at AND facility = ? AND deleted_at IS NULL`,
    detentionId,
    at,
    facility,
  );
  if (noted === undefined) return;
  tx.delete('detention_facility', noted.id);
  const line = tx.db.get<{ id: string }>(
    `SELECT id FROM detention_event WHERE about_id = ? AND kind = 'facility' AND deleted_at IS NULL`,
    noted.id,
  );
  if (line !== undefined) tx.delete('detention_event', line.id);
};
