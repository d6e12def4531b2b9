import { Button, Group, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tableWords } from '../../shared/audit/audit-words.ts';
import type { CallOutput } from '../../shared/contract.ts';
import { useCallJob } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Notice, useErrorWords } from '../ui/states.tsx';
import { useAuditReader } from './public/audit-reader.ts';
import classes from './audit.module.css';

type Verified = CallOutput<'audit.verify'>;

const Outcome = ({ verified }: { readonly verified: Verified }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const reader = useAuditReader();
  const { firstBad, found } = verified;
  if (firstBad === null) return <Notice tone="done">{t('audit.verify.good', { count: verified.entries })}</Notice>;
  return (
    <Notice tone="danger" alert>
      <p>{t('audit.verify.bad', { number: format.number(firstBad) })}</p>
      <p>
        {found === null
          ? t('audit.verify.gone')
          : t('audit.verify.found', {
              when: reader.instant(found.at),
              who: found.userName ?? t('audit.someone'),
              what: t('audit.history.line', {
                action: t(`audit.action.${found.action}`),
                what: tableWords(found.table, t),
              }),
              about: found.about ?? t('audit.nobody'),
            })}
      </p>
      <p>{t('audit.verify.next')}</p>
    </Notice>
  );
};

/** Checks the chain of the whole log when someone asks, and names the first entry that does not fit. */
export const VerifySection = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useErrorWords();
  const job = useCallJob('audit.verify');
  const [verified, setVerified] = useState<Verified | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const run = async () => {
    setVerified(null);
    setFailure(null);
    try {
      setVerified(await job.run({}));
    } catch (error) {
      setFailure(error);
    }
  };
  const { done, total } = job.progress ?? { done: 0, total: 0 };
  return (
    <Section title={t('audit.verify.title')}>
      <Group gap="md" align="center">
        <Button variant="default" loading={job.running} onClick={() => void run()}>
          {t('audit.verify.button')}
        </Button>
        {job.running ? (
          <Button variant="subtle" onClick={job.cancel}>
            {t('audit.verify.stop')}
          </Button>
        ) : (
          <span className={classes.soft}>{t('audit.verify.hint')}</span>
        )}
      </Group>
      {job.running && total > 0 ? (
        <div className={classes.outcome}>
          <div>{t('audit.verify.running', { done: format.number(done), total: format.number(total) })}</div>
          <Progress.Root size="md">
            <Progress.Section value={(done / total) * 100} aria-label={t('audit.verify.title')} withAria />
          </Progress.Root>
        </div>
      ) : null}
      <div aria-live="polite" className={classes.outcome}>
        {failure === null ? null : <Notice tone="missing">{words(failure)}</Notice>}
        {verified === null ? null : <Outcome verified={verified} />}
      </div>
    </Section>
  );
};
