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

/** What a check proves against whom, and from which entry on. */
const Proof = ({ verified: { entries, signed } }: { readonly verified: Verified }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (signed === null) return <p>{t('audit.verify.proof.chainOnly')}</p>;
  const { from, through, asFound } = signed;
  if (from === null) return null;
  return (
    <div className={classes.proof}>
      <h3 className={classes.what}>{t('audit.verify.proof.title')}</h3>
      {through < from ? null : (
        <p>{t('audit.verify.proof.signed', { first: format.number(from), last: format.number(through) })}</p>
      )}
      {from > 1 ? <p>{t('audit.verify.proof.before', { first: format.number(from) })}</p> : null}
      {through < entries ? <p>{t('audit.verify.proof.after', { last: format.number(through) })}</p> : null}
      {asFound > 0 ? <p>{t('audit.verify.proof.asFound', { count: asFound })}</p> : null}
      <p>{t('audit.verify.proof.limits')}</p>
    </div>
  );
};

/** What does not fit, first of all. */
const Fault = ({ verified }: { readonly verified: Verified }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { firstBad, signed } = verified;
  if (firstBad === null) return <p>{t('audit.verify.keysGone')}</p>;
  const broken = signed?.broken ?? null;
  if (broken === null) return <p>{t('audit.verify.bad', { number: format.number(firstBad) })}</p>;
  const { firstSeq, lastSeq, how } = broken;
  return <p>{t(`audit.verify.broken.${how}`, { first: format.number(firstSeq), last: format.number(lastSeq) })}</p>;
};

const Outcome = ({ verified }: { readonly verified: Verified }) => {
  const { t } = useTranslation();
  const reader = useAuditReader();
  const { ok, firstBad, found } = verified;
  if (ok) {
    return (
      <>
        <Notice tone="done">{t('audit.verify.good', { count: verified.entries })}</Notice>
        <Proof verified={verified} />
      </>
    );
  }
  return (
    <Notice tone="danger" alert>
      <Fault verified={verified} />
      {firstBad === null ? null : (
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
      )}
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
