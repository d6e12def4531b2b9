import type { PaperKind } from '../../shared/exports/paper-kinds.ts';
import { createStore } from './stores.ts';

/** Every screen and what it needs to be shown. A feature adds a member here and its component in its parts. */
export type Screen =
  | { readonly name: 'today' }
  | { readonly name: 'calendar'; readonly date?: string; readonly appointmentId?: string }
  | { readonly name: 'shifts' }
  | { readonly name: 'people' }
  | { readonly name: 'person'; readonly id: string; readonly tab?: string }
  | { readonly name: 'locator'; readonly personId?: string; readonly detentionId?: string }
  /** `id` is the person's. */
  | { readonly name: 'planReview'; readonly id: string }
  | { readonly name: 'planVersions'; readonly id: string }
  | { readonly name: 'team' }
  | { readonly name: 'checklists' }
  | { readonly name: 'checklist'; readonly id: string }
  /** `id` is the template’s key. */
  | { readonly name: 'checklistTemplate'; readonly id: string }
  | { readonly name: 'response' }
  | { readonly name: 'detention'; readonly id: string; readonly tab?: string }
  /** `id` is the detention's. */
  | { readonly name: 'attorneyPacket'; readonly id: string }
  | { readonly name: 'encounter'; readonly id: string }
  | { readonly name: 'import' }
  /** `id` is the person's. */
  | { readonly name: 'grantedRecord'; readonly appointmentId: string; readonly id: string }
  | { readonly name: 'directory' }
  /** `id` is that of the entry in lists: one that ships has its own. */
  | { readonly name: 'directoryEntry'; readonly id: string }
  | { readonly name: 'exports' }
  | { readonly name: 'exportSummary'; readonly personId: string }
  /** Without a person, a blank paper; `appointmentId` is for a role card. */
  | { readonly name: 'papers'; readonly kind: PaperKind; readonly personId?: string; readonly appointmentId?: string }
  | { readonly name: 'reviews' }
  | { readonly name: 'holdings' }
  | { readonly name: 'audit' }
  | { readonly name: 'backups' }
  | { readonly name: 'settings' };

export type ScreenName = Screen['name'];
export type ScreenOf<N extends ScreenName> = Extract<Screen, { readonly name: N }>;

/** How many screens `back` remembers. */
const longestPast = 50;

export interface Navigation {
  /** The screen that is shown; null means the first one of the rail. */
  readonly screen: Screen | null;
  readonly past: readonly (Screen | null)[];
  /** Shows a screen and remembers the present one for `back`. */
  readonly go: (screen: Screen) => void;
  /** Shows a screen in the present one's place, for instance when a tab changes. */
  readonly replace: (screen: Screen) => void;
  /** Does nothing when there is nothing to go back to. */
  readonly back: () => void;
}

const isSame = (a: Screen | null, b: Screen | null): boolean => JSON.stringify(a) === JSON.stringify(b);

export const useNavigation = createStore<Navigation>((set, get) => ({
  screen: null,
  past: [],
  go: (screen) => {
    const { screen: present, past } = get();
    if (!isSame(present, screen)) {
      set({ screen, past: [...past, present].slice(-longestPast) });
    }
  },
  replace: (screen) => {
    set({ screen });
  },
  back: () => {
    const { past } = get();
    if (past.length > 0) {
      set({ screen: past.at(-1) ?? null, past: past.slice(0, -1) });
    }
  },
}));

/** Shows a screen; for event handlers and code outside components. */
export const goTo = (screen: Screen): void => {
  useNavigation.getState().go(screen);
};

export const goBack = (): void => {
  useNavigation.getState().back();
};

/** Calls the listener when another screen is shown. Another tab of the same record is no other screen. */
export const onOtherScreen = (listener: () => void): void => {
  useNavigation.subscribe(({ screen }, { screen: before }) => {
    const idOf = (one: Screen | null) => (one !== null && 'id' in one ? one.id : null);
    if (screen?.name !== before?.name || idOf(screen) !== idOf(before)) listener();
  });
};
