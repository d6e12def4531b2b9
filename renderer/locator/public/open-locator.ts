import { goTo } from '../../base/navigation.ts';

/** Opens the locator for a person or a detention, or with blank fields for what is known. */
export const openLocator = (whose: { readonly personId?: string; readonly detentionId?: string } = {}): void =>
  goTo({ name: 'locator', ...whose });
