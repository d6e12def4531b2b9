import { SettingsScreen } from '../settings/settings-screen.tsx';
import { AccessSections } from '../users/access-sections.tsx';

/** The settings, with what belongs to passphrases and users among them. */
export const SettingsPage = () => <SettingsScreen access={<AccessSections />} />;
