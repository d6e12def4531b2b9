import type { RecordTable } from '../../shared/records.ts';
import { useCallQuery } from '../base/queries.ts';

const tables: readonly RecordTable[] = [
  'release_plan',
  'release_need',
  'removal_plan',
  'removal_contact',
  'detention',
  'volunteer',
];

/** What is known of the release and the deportation of someone in detention. */
export const useRelease = (detentionId: string) => useCallQuery('release.of', { id: detentionId }, { tables });
