import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallKind, type CallResult, callResults } from '../../shared/detentions/choices.ts';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { Step, StepKind } from '../../shared/detentions/run-sheet.ts';
import { EntryReach, useEntry } from '../directory/public/entry-reach.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { detentionDrafts } from './detention-drafts.ts';
import { Hotlines } from './hotlines.tsx';
import { Script } from './script.tsx';
import { useStepActs } from './use-step-acts.ts';
import classes from './detention-screen.module.css';

/** Steps that are a call, and whom they call. */
const callKindOf: Partial<Readonly<Record<StepKind, CallKind>>> = {
  attorney: 'attorney',
  contact: 'contact',
  number: 'number',
  hotline: 'hotline',
  orr: 'office',
};

export const isCallStep = (kind: StepKind): boolean => callKindOf[kind] !== undefined;

/** Minutes after which a call is tried again; 0 for not at all. */
const retries = [15, 30, 60, 180, 0] as const;
const usualRetry = 30;

/** Results after which no one is called again. */
const settled: readonly CallResult[] = ['reached', 'wrongNumber', 'declined'];

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

interface CallStepProps {
  readonly step: Step;
  readonly detention: Detention;
}

interface Whom {
  readonly who: string;
  readonly phone: string | null;
  /** Their entry in the directory. */
  readonly entryId: string | null;
}

const useWhom = ({ step, detention }: CallStepProps): Whom => {
  const { t } = useTranslation();
  switch (step.kind) {
    case 'contact':
      return {
        who: step.contact?.name ?? '',
        phone: step.contact?.phone ?? null,
        entryId: step.contact?.directoryId ?? null,
      };
    case 'attorney':
      return { who: detention.person?.attorney ?? '', phone: null, entryId: null };
    case 'number':
      return { who: t('detentions.callKind.number'), phone: detention.phone, entryId: null };
    case 'orr':
      return { who: t('detentions.stepShort.orr'), phone: t('detentions.orrNumber'), entryId: null };
    default:
      return { who: '', phone: null, entryId: null };
  }
};

const Phone = ({ phone, who }: { readonly phone: string | null; readonly who: string }) => {
  const { t } = useTranslation();
  if (phone === null) return null;
  return (
    <div className={classes.phone}>
      <span className={classes.number}>{phone}</span>
      <CopyButton text={phone} what={t('detentions.field.callPhone')} />
      <span className="al-spoken">{who}</span>
    </div>
  );
};

const RetryField = ({ value, onChange }: { readonly value: number; readonly onChange: (minutes: number) => void }) => {
  const { t } = useTranslation();
  const words = (minutes: number): string => {
    if (minutes === 0) return t('detentions.screen.noRetry');
    return minutes < 60
      ? t('detentions.screen.inMinutes', { count: minutes })
      : t('detentions.screen.inHours', { count: minutes / 60 });
  };
  return (
    <Select
      label={t('detentions.screen.retry')}
      data={retries.map((minutes) => ({ value: String(minutes), label: words(minutes) }))}
      value={String(value)}
      allowDeselect={false}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
};

/** A call to make: the number large, the words to say, and one click for how it went. */
export const CallStep = ({ step, detention }: CallStepProps) => {
  const { t } = useTranslation();
  const { who, phone, entryId } = useWhom({ step, detention });
  const { entry } = useEntry(entryId);
  const { logCall } = useStepActs(detention);
  const [retry, setRetry] = useState(usualRetry);
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [missing, setMissing] = useState(false);
  const key = `${detention.id} ${step.key}`;
  const words = detentionDrafts.useDraft(key) ?? '';
  // No one’s name is known of a hotline before it is chosen.
  const asksWho = step.kind === 'hotline';
  const log = async (result: CallResult): Promise<void> => {
    const called = asksWho ? name.trim() : who;
    if (called === '') {
      setMissing(true);
      return;
    }
    const again = retry === 0 || settled.includes(result) ? null : inMinutes(retry);
    const done = await logCall({
      ...(step.contact !== null && { contactId: step.contact.id }),
      kind: callKindOf[step.kind] ?? 'other',
      who: called,
      phone: asksWho ? number : (phone ?? entry?.phones[0]?.number ?? null),
      result,
      nextTryAt: again,
      words,
    });
    if (done) detentionDrafts.drop(key);
  };
  return (
    <>
      <Phone phone={phone} who={who} />
      {entryId === null ? null : <EntryReach id={entryId} />}
      {step.kind === 'contact' && phone === null && entryId === null ? (
        <p className={classes.soft}>{t('detentions.screen.noPhone', { name: who })}</p>
      ) : null}
      {step.kind === 'orr' ? <p className={classes.soft}>{t('detentions.orrSource')}</p> : null}
      {step.kind === 'contact' || step.kind === 'number' ? (
        <Script contact={step.contact} name={detention.person?.preferredName ?? null} />
      ) : null}
      {asksWho ? (
        <Hotlines
          detention={detention}
          onChoose={(chosen) => {
            setName(chosen.name);
            setNumber(chosen.phones[0]?.number ?? '');
          }}
        />
      ) : null}
      {asksWho ? (
        <div className={classes.pair}>
          <TextInput
            label={t('detentions.field.who')}
            value={name}
            maxLength={300}
            error={missing && name.trim() === '' ? t('common.field.required') : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('detentions.field.callPhone')}
            value={number}
            maxLength={300}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
        </div>
      ) : null}
      <fieldset className={classes.results}>
        <legend>{t('detentions.screen.log')}</legend>
        {callResults.map((result) => (
          <Button key={result} variant={result === 'reached' ? 'filled' : 'default'} onClick={() => void log(result)}>
            {t(`detentions.result.${result}`)}
          </Button>
        ))}
      </fieldset>
      <div className={classes.pair}>
        <Textarea
          label={t('detentions.screen.callWords')}
          autosize
          minRows={1}
          value={words}
          onChange={(event) => detentionDrafts.set(key, event.currentTarget.value)}
        />
        <RetryField value={retry} onChange={setRetry} />
      </div>
    </>
  );
};
