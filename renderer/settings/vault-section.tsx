import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { Section } from '../ui/section.tsx';
import { SettingRow, SettingRows } from '../ui/setting-row.tsx';
import { Notice } from '../ui/states.tsx';
import classes from './settings-screen.module.css';

const limits = ['unlocked', 'malware', 'compelled', 'swap', 'exports'] as const;

/** Where the vault is, the way to its backups and its health, and what it cannot protect. */
export const VaultSection = () => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const place = useCallQuery('place.get', {}, { tables: [] });
  return (
    <Section title={t('settings.protection')}>
      <SettingRows>
        <SettingRow label={t('settings.folder')}>
          <div className={classes.path}>{place.data?.folder}</div>
          {place.data?.synced ? <Notice tone="missing">{t('settings.synced')}</Notice> : null}
        </SettingRow>
        {role === 'coordinator' ? (
          <SettingRow label={t('audit.settings')} hint={t('audit.settingsHint')}>
            <Button variant="default" onClick={() => goTo({ name: 'audit' })}>
              {t('audit.openIt')}
            </Button>
          </SettingRow>
        ) : null}
        {role === 'coordinator' ? (
          <SettingRow label={t('settings.condition')} hint={t('settings.conditionHint')}>
            <Button variant="default" onClick={() => goTo({ name: 'backups' })}>
              {t('app.screens.backups')}
            </Button>
          </SettingRow>
        ) : null}
        {role === 'coordinator' ? (
          <SettingRow label={t('retention.holdings.settingsLabel')} hint={t('retention.holdings.settingsHint')}>
            <Button variant="default" onClick={() => goTo({ name: 'holdings' })}>
              {t('retention.holdings.title')}
            </Button>
          </SettingRow>
        ) : null}
        <SettingRow label={t('settings.notProtected')}>
          <ul className={classes.limits}>
            {limits.map((limit) => (
              <li key={limit}>{t(`settings.limits.${limit}`)}</li>
            ))}
          </ul>
        </SettingRow>
      </SettingRows>
    </Section>
  );
};
