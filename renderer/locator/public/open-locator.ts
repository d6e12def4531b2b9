import { goTo } from '../../base/navigation.ts';

/** Opens the locator for someone in People, or with blank fields for what is known. */
export const openLocator = (personId?: string): void =>
  goTo({ name: 'locator', ...(personId !== undefined && { personId }) });
