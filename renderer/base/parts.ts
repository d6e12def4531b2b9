import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { ScreenName, ScreenOf } from './navigation.ts';
import type { PaletteAction, PaletteSource } from './palette.ts';
import type { DrawnPanel } from './panels.ts';

export type ScreenComponent<N extends ScreenName> = ComponentType<{ readonly screen: ScreenOf<N> }>;

export type Screens = { readonly [N in ScreenName]: ScreenComponent<N> };

/** Something said above the screen; it draws nothing while there is nothing to say. */
export interface ScreenNotice {
  readonly name: string;
  readonly component: ComponentType;
  /** The one screen that it belongs to; without it, every screen that leaves room for the rail. */
  readonly on?: ScreenName;
}

/**
 * What a feature contributes to the window, said in its `<feature>-parts.ts` and listed by `app/`. Components are lazy
 * ones where they can be, so that their code is read when they are shown:
 * `lazy(async () => ({ default: (await import('./tags-screen.tsx')).TagsScreen }))`.
 */
export interface FeatureParts {
  readonly screens?: Partial<Screens>;
  readonly panels?: readonly DrawnPanel[];
  readonly notices?: readonly ScreenNotice[];
  /** What the palette offers to do. */
  readonly actions?: readonly PaletteAction[];
  /** What the palette finds. */
  readonly sources?: readonly PaletteSource[];
  /** Makes something ready a moment after unlocking, while no one waits for it. */
  readonly warmUp?: (client: QueryClient) => Promise<unknown>;
}
