import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOldBackUp } from '../../shared/backups/backups-rules.ts';
import type { BackUpPlace } from '../../shared/backups/backups.ts';
import { call } from '../base/bridge.ts';
import { useCallQuery, useSetCallData } from '../base/queries.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Notice } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { FactRow } from './fact-row.tsx';
import classes from './backups.module.css';

const LastBackUp = ({ lastAt }: { readonly lastAt: string | null }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (lastAt === null) return <StatusMark tone="quiet">{t('backups.lastNone')}</StatusMark>;
  const isOld = isOldBackUp(lastAt, now);
  const words = t('common.relative.dateRelative', {
    date: format.instant(lastAt),
    relative: format.relativeInstant(lastAt),
  });
  return (
    <>
      <StatusMark tone={isOld ? 'missing' : 'done'}>{words}</StatusMark>
      {isOld ? <p>{t('backups.lastOld')}</p> : null}
    </>
  );
};

/** When the vault was last backed up, whether that happens automatically, and where to. */
export const BackUpSection = ({ place, lastAt }: { readonly place: BackUpPlace; readonly lastAt: string | null }) => {
  const { t } = useTranslation();
  const showError = useErrorToast();
  const setCallData = useSetCallData();
  const isDemo = useCallQuery('place.get', {}, { tables: [] }).data?.demo === true;
  const show = (changed: BackUpPlace | null) => {
    if (changed !== null) setCallData('backups.place', {}, changed);
  };
  const choose = () => void call('backups.choosePlace', {}).then(show).catch(showError);
  const setAutomatic = (automatic: boolean) =>
    void call('backups.setAutomatic', { automatic }).then(show).catch(showError);
  return (
    <Section title={t('backups.section')}>
      <div className={classes.rows}>
        <FactRow label={t('backups.last')}>
          <LastBackUp lastAt={lastAt} />
        </FactRow>
        <FactRow label={t('backups.automatic')} hint={isDemo ? t('backups.automaticDemo') : t('backups.automaticHint')}>
          <Switch
            label={t('backups.automaticLabel')}
            checked={place.automatic}
            disabled={isDemo}
            onChange={(event) => setAutomatic(event.currentTarget.checked)}
          />
          {place.problem === null ? null : (
            <Notice tone="missing">{t('backups.problem', { why: t(`errors.${place.problem}`) })}</Notice>
          )}
        </FactRow>
        <FactRow label={t('backups.folder')} hint={t('backups.folderHint')}>
          <div className={classes.path}>{place.folder}</div>
          {place.synced ? <Notice tone="missing">{t('backups.synced')}</Notice> : null}
          <Button variant="default" onClick={choose}>
            {t('backups.change')}
          </Button>
        </FactRow>
      </div>
    </Section>
  );
};
