import type { ScreenOf } from '../base/navigation.ts';
import { PersonScreen } from '../people/person-screen.tsx';
import { HoldMark } from '../retention/hold-mark.tsx';
import { KeepingMenuItems } from '../retention/keeping-menu-items.tsx';

const keeping = { Mark: HoldMark, MenuItems: KeepingMenuItems };

/** A person's page, with what protects and what ends their record. */
export const PersonPage = ({ screen }: { readonly screen: ScreenOf<'person'> }) => (
  <PersonScreen screen={screen} keeping={keeping} />
);
