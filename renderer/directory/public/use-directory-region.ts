import type { UsState } from '../../../shared/directory/choices.ts';
import { useCallQuery } from '../../base/queries.ts';

/** The state that the team works in; null for none, and while it is read. */
export const useDirectoryRegion = (): UsState | null =>
  useCallQuery('directory.region', {}, { tables: [] }).data?.state ?? null;
