import { Button, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Notice, useErrorWords } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { FactRow } from './fact-row.tsx';
import type { VaultCheck } from './use-vault-check.ts';
import classes from './backups.module.css';

type Health = CallOutput<'vault.health'>;

/** Less than this, or than three copies of the vault, is little room. */
const lowRoomBytes = 1e9;

const CheckResult = ({ running, found, error, run }: VaultCheck) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const problems = [
    ...(found?.problems ?? []),
    ...(found?.settings ?? [])
      .filter(({ ok }) => !ok)
      .map(({ name, wanted, found: read }) => `${name}: ${read} ≠ ${wanted}`),
  ];
  return (
    <div>
      <Button variant="default" loading={running} onClick={run}>
        {t('backups.health.check')}
      </Button>
      <div aria-live="polite" className={classes.outcome}>
        {running ? <span className="al-spoken">{t('backups.health.checking')}</span> : null}
        {error ? <Notice tone="missing">{words(error)}</Notice> : null}
        {found?.ok ? <Notice tone="done">{t('backups.health.good')}</Notice> : null}
        {found && !found.ok ? (
          <Notice tone="missing">
            {t('backups.health.bad')}
            <List mt="xs">
              {problems.map((problem) => (
                <List.Item key={problem}>{problem}</List.Item>
              ))}
            </List>
          </Notice>
        ) : null}
      </div>
    </div>
  );
};

const Whole = ({ lastCheck }: Pick<Health, 'lastCheck'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (lastCheck === null) return <StatusMark tone="quiet">{t('backups.health.neverChecked')}</StatusMark>;
  const when = format.relativeInstant(lastCheck.at);
  return lastCheck.ok ? (
    <StatusMark tone="done">{t('backups.health.checkedGood', { when })}</StatusMark>
  ) : (
    <StatusMark tone="missing">{t('backups.health.checkedBad', { when })}</StatusMark>
  );
};

const Room = ({ freeBytes, vaultBytes }: Pick<Health, 'freeBytes' | 'vaultBytes'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const taken = format.bytes(vaultBytes);
  if (freeBytes === null) return <StatusMark tone="quiet">{t('backups.health.roomUnknown', { taken })}</StatusMark>;
  const isLow = freeBytes < Math.max(lowRoomBytes, 3 * vaultBytes);
  return (
    <>
      <StatusMark tone={isLow ? 'missing' : 'done'}>
        {t('backups.health.roomWords', { free: format.bytes(freeBytes), taken })}
      </StatusMark>
      {isLow ? <p>{t('backups.health.roomLow')}</p> : null}
    </>
  );
};

const Protections = ({ settings }: Pick<Health, 'settings'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const missing = settings.filter(({ ok }) => !ok);
  return (
    <>
      {missing.length === 0 ? (
        <StatusMark tone="done">{t('backups.health.inForce', { number: format.number(settings.length) })}</StatusMark>
      ) : (
        <StatusMark tone="missing">
          {t('backups.health.notInForce', { names: format.list(missing.map(({ name }) => name)) })}
        </StatusMark>
      )}
      <details className={classes.settings}>
        <summary>{t('backups.health.settings')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('backups.health.setting')}</th>
              <th scope="col">{t('backups.health.found')}</th>
            </tr>
          </thead>
          <tbody>
            {settings.map(({ name, found }) => (
              <tr key={name}>
                <td>{name}</td>
                <td>{found}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
};

/** Where the vault is, whether it is whole, whether there is room, and which protections are in force. */
export const HealthSection = ({ health, check }: { readonly health: Health; readonly check: VaultCheck }) => {
  const { t } = useTranslation();
  const place = useCallQuery('place.get', {}, { tables: [] });
  return (
    <Section title={t('backups.health.title')}>
      <div className={classes.rows}>
        <FactRow label={t('backups.health.place')}>
          <div className={classes.path}>{place.data?.folder}</div>
          {place.data?.synced ? <Notice tone="missing">{t('vault.setUp.synced')}</Notice> : null}
        </FactRow>
        <FactRow label={t('backups.health.whole')} hint={t('backups.health.checkHint')}>
          <Whole lastCheck={health.lastCheck} />
          <CheckResult {...check} />
        </FactRow>
        <FactRow label={t('backups.health.room')}>
          <Room freeBytes={health.freeBytes} vaultBytes={health.vaultBytes} />
        </FactRow>
        <FactRow label={t('backups.health.encryption')}>
          <Protections settings={health.settings} />
        </FactRow>
      </div>
    </Section>
  );
};
