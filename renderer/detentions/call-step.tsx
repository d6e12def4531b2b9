import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../shared/basics/names.ts';
import { type CallKind, type CallResult, callResults } from '../../shared/detentions/choices.ts';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { Step, StepKind } from '../../shared/detentions/run-sheet.ts';
import { goTo } from '../base/navigation.ts';
import { EntryReach, useEntry } from '../directory/public/entry-reach.tsx';
import { openHelp } from '../directory/public/open-help.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Notice } from '../ui/states.tsx';
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
    case 'attorney': {
      const who = detention.person?.attorney ?? '';
      // The record has the attorney’s name alone; the attorney of the plan may have their number. A relative may have the same name.
      const contact = detention.contacts.find(({ isAttorney, name }) => isAttorney && fold(name) === fold(who));
      return { who, phone: contact?.phone ?? null, entryId: contact?.directoryId ?? null };
    }
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

/** Says that there is no number, and of an attorney what to do instead. */
const NoPhone = ({ step, detention, who }: CallStepProps & { readonly who: string }) => {
  const { t } = useTranslation();
  const { person, mayDecide } = detention;
  if (step.kind === 'contact') return <p className={classes.soft}>{t('detentions.screen.noPhone', { name: who })}</p>;
  if (step.kind !== 'attorney') return null;
  return (
    <>
      <Notice tone="missing">{t('detentions.screen.noAttorneyPhone', { name: who })}</Notice>
      <Group gap="xs">
        {mayDecide && person !== null ? (
          <Button variant="default" onClick={() => goTo({ name: 'person', id: person.id, tab: 'plan' })}>
            {t('detentions.screen.openPlan')}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => openHelp('hotlines')}>
          {t('detentions.screen.allHotlines')}
        </Button>
      </Group>
    </>
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

/** Whom a call went to that no plan names. */
interface Called {
  readonly name: string;
  readonly number: string;
}

interface WhoFieldsProps extends Pick<CallStepProps, 'detention'> {
  readonly who: Called;
  readonly error: string | null;
  readonly onChange: (who: Called) => void;
}

/** Hotlines to choose from, or a name and a number. */
const WhoFields = ({ detention, who, error, onChange }: WhoFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Hotlines
        detention={detention}
        onChoose={({ name, phones }) => onChange({ name, number: phones[0]?.number ?? '' })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('detentions.field.who')}
          value={who.name}
          maxLength={300}
          error={error}
          onChange={(event) => onChange({ ...who, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('detentions.field.callPhone')}
          value={who.number}
          maxLength={300}
          onChange={(event) => onChange({ ...who, number: event.currentTarget.value })}
        />
      </div>
    </>
  );
};

/** A call to make: the number large, the words to say, and one click for how it went. */
export const CallStep = ({ step, detention }: CallStepProps) => {
  const { t } = useTranslation();
  const { who, phone, entryId } = useWhom({ step, detention });
  const { entry } = useEntry(entryId);
  const { logCall } = useStepActs(detention);
  const [retry, setRetry] = useState(usualRetry);
  const [chosen, setChosen] = useState<Called>({ name: '', number: '' });
  const [missing, setMissing] = useState(false);
  const key = `${detention.id} ${step.key}`;
  const words = detentionDrafts.useDraft(key) ?? '';
  // No one’s name is known of a hotline before it is chosen.
  const asksWho = step.kind === 'hotline';
  const log = async (result: CallResult): Promise<void> => {
    const called = asksWho ? chosen.name.trim() : who;
    if (called === '') {
      setMissing(true);
      return;
    }
    const again = retry === 0 || settled.includes(result) ? null : inMinutes(retry);
    const done = await logCall({
      ...(step.contact !== null && { contactId: step.contact.id }),
      kind: callKindOf[step.kind] ?? 'other',
      who: called,
      phone: asksWho ? chosen.number : (phone ?? entry?.phones[0]?.number ?? null),
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
      {phone === null && entryId === null ? <NoPhone step={step} detention={detention} who={who} /> : null}
      {step.kind === 'orr' ? <p className={classes.soft}>{t('detentions.orrSource')}</p> : null}
      {step.kind === 'contact' || step.kind === 'number' ? (
        <Script contact={step.contact} name={detention.person?.preferredName ?? null} />
      ) : null}
      {asksWho ? (
        <WhoFields
          detention={detention}
          who={chosen}
          error={missing && chosen.name.trim() === '' ? t('common.field.required') : null}
          onChange={setChosen}
        />
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
