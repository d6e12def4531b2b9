import { useTranslation } from 'react-i18next';
import { version } from '../../package.json';
import { useSessionUser } from '../base/session.ts';
import { useWindowSettings } from '../base/window-settings.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { AccessSections } from '../users/public/access-sections.tsx';
import { TeamSection } from './team-section.tsx';
import { VaultSection } from './vault-section.tsx';
import { WindowSection } from './window-section.tsx';
import classes from './settings-screen.module.css';

/** What can be set on this computer, who can open the vault and how, and what Alongside says about itself. */
export const SettingsScreen = () => {
  const { t } = useTranslation();
  const settings = useWindowSettings();
  const { role } = useSessionUser();
  return (
    <Page title={t('settings.title')} width="narrow">
      <Loaded query={settings}>{(data) => <WindowSection settings={data} />}</Loaded>
      {role === 'coordinator' ? <TeamSection /> : null}
      <AccessSections />
      <VaultSection />
      <Section title={t('settings.about')}>
        <div className={classes.about}>
          <p>{t('settings.version', { version })}</p>
          <p>{t('settings.licence')}</p>
          <p>{t('settings.noAdvice')}</p>
        </div>
      </Section>
    </Page>
  );
};
