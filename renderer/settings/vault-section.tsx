import { Button, List, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCallMutation, useCallQuery } from '../app/queries.ts';
import { useSessionUser } from '../app/session.ts';
import { Section } from '../ui/section.tsx';
import { Notice, useErrorWords } from '../ui/states.tsx';
import { SettingRow } from './setting-row.tsx';
import classes from './settings-screen.module.css';

const VaultCheck = () => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const check = useCallMutation('vault.check');
  const problems = [
    ...(check.data?.problems ?? []),
    ...(check.data?.settings ?? []).filter(({ ok }) => !ok).map(({ name, wanted, found }) => `${name}: ${found} ≠ ${wanted}`),
  ];
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate({})}>
        {t('settings.check')}
      </Button>
      <div aria-live="polite">
        {check.isPending ? <span className="al-spoken">{t('settings.checking')}</span> : null}
        {check.error ? <Notice tone="missing">{words(check.error)}</Notice> : null}
        {check.data?.ok ? <Notice tone="done">{t('settings.checkGood')}</Notice> : null}
        {check.data && !check.data.ok ? (
          <Notice tone="missing">
            {t('settings.checkBad')}
            <List mt="xs">
              {problems.map((problem) => (
                <List.Item key={problem}>{problem}</List.Item>
              ))}
            </List>
          </Notice>
        ) : null}
      </div>
    </Stack>
  );
};

const limits = ['unlocked', 'malware', 'compelled', 'swap', 'exports'] as const;

/** Where the vault lies, whether it is whole, and what it cannot protect. */
export const VaultSection = () => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const place = useCallQuery('place.get', {}, { tables: [] });
  return (
    <Section title={t('settings.protection')}>
      <div className={classes.rows}>
        <SettingRow label={t('settings.folder')}>
          <div className={classes.path}>{place.data?.folder}</div>
          {place.data?.synced ? <Notice tone="missing">{t('settings.synced')}</Notice> : null}
        </SettingRow>
        {role === 'coordinator' ? (
          <SettingRow label={t('settings.condition')} hint={t('settings.checkHint')}>
            <VaultCheck />
          </SettingRow>
        ) : null}
        <SettingRow label={t('settings.notProtected')}>
          <ul className={classes.limits}>
            {limits.map((limit) => (
              <li key={limit}>{t(`settings.limits.${limit}`)}</li>
            ))}
          </ul>
        </SettingRow>
      </div>
    </Section>
  );
};
