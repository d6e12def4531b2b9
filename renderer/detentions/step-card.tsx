import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { Step } from '../../shared/detentions/run-sheet.ts';
import { useNow } from '../base/use-format.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { openLocator } from '../locator/public/open-locator.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { BelongingForm } from './belongings-part.tsx';
import { CallStep, isCallStep } from './call-step.tsx';
import { detentionDrafts } from './detention-drafts.ts';
import { dueWords, stepTitle } from './detention-words.ts';
import { FactsForm } from './facts-form.tsx';
import { StepDecisions } from './step-decisions.tsx';
import { TaskStep } from './task-step.tsx';
import { useStepActs } from './use-step-acts.ts';
import classes from './detention-screen.module.css';

interface StepProps {
  readonly step: Step;
  readonly detention: Detention;
}

/** Something to arrange: what came of it can be written, and it is done. */
const DoneForm = ({ step, detention }: StepProps) => {
  const { t } = useTranslation();
  const { decide } = useStepActs(detention);
  const key = `${detention.id} ${step.key}`;
  const words = detentionDrafts.useDraft(key) ?? '';
  const done = async (): Promise<void> => {
    if (await decide(step, { state: 'done', words })) detentionDrafts.drop(key);
  };
  return (
    <>
      <Textarea
        label={t('detentions.screen.doneWords')}
        autosize
        minRows={2}
        value={words}
        onChange={(event) => detentionDrafts.set(key, event.currentTarget.value)}
      />
      <div>
        <Button onClick={() => void done()}>{t('detentions.screen.done')}</Button>
      </div>
    </>
  );
};

/** Hours until the locator is asked again. */
const lookAgainHours = 4;

const LocatorStep = ({ step, detention }: StepProps) => {
  const { t } = useTranslation();
  const { decide } = useStepActs(detention);
  const until = (): string => new Date(Date.now() + lookAgainHours * 3_600_000).toISOString();
  // A look-up is written down in the locator, which a coordinator has.
  if (detention.mayDecide) {
    return (
      <div>
        <Button onClick={() => openLocator({ detentionId: detention.id })}>{t('detentions.screen.openLocator')}</Button>
      </div>
    );
  }
  return (
    <div>
      <Button onClick={() => void decide(step, { state: 'later', until: until() })}>
        {t('detentions.screen.lookedDone')}
      </Button>
    </div>
  );
};

/** What the person’s record says to a step. */
const said = (words: string | null) => (words === null ? null : <p className={classes.said}>{words}</p>);

/** What the step itself asks for. */
const StepBody = ({ step, detention }: StepProps) => {
  if (isCallStep(step.kind)) return <CallStep step={step} detention={detention} />;
  switch (step.kind) {
    case 'identity':
      return <FactsForm detention={detention} part="identity" />;
    case 'aNumber':
      return <FactsForm detention={detention} part="aNumber" />;
    case 'facts':
      return <FactsForm detention={detention} part="incident" />;
    case 'belongings':
      return (
        <>
          <BelongingForm detention={detention} />
          <DoneForm step={step} detention={detention} />
        </>
      );
    case 'children':
      return (
        <>
          {said(detention.person?.children ?? null)}
          <DoneForm step={step} detention={detention} />
        </>
      );
    case 'task':
      return step.task === null ? null : <TaskStep task={step.task} />;
    case 'locator':
      return <LocatorStep step={step} detention={detention} />;
    default:
      return <DoneForm step={step} detention={detention} />;
  }
};

interface StepCardProps extends StepProps {
  /** It is what comes next, rather than one that someone chose. */
  readonly isNext: boolean;
  readonly onNext: () => void;
}

/** One thing to do, large. A new one takes the focus, so that the keyboard continues where the work does. */
export const StepCard = ({ step, detention, isNext, onNext }: StepCardProps) => {
  const { t } = useTranslation();
  const now = useNow();
  const times = useZoneTimes(detention.zone);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step.key]);
  const relation = step.contact?.relation ?? null;
  const due = step.state === 'open' ? dueWords(step.dueAt, times, now, t) : null;
  return (
    <section className={classes.card} aria-labelledby="al-step-title" data-step={step.key}>
      <div className={classes.cardHead}>
        <span className={classes.soft}>
          {t(isNext ? 'detentions.screen.nextTitle' : 'detentions.screen.chosenTitle')}
        </span>
        {relation === null ? null : <span className={classes.soft}>{relation}</span>}
        {due === null ? null : <StatusMark tone="missing">{due}</StatusMark>}
        {isNext ? null : (
          <Button variant="subtle" size="compact-sm" onClick={onNext}>
            {t('detentions.screen.toNext')}
          </Button>
        )}
      </div>
      <h2 className={classes.what} id="al-step-title" tabIndex={-1} ref={heading} data-quiet-focus>
        {stepTitle(step, { attorney: detention.person?.attorney ?? null }, t)}
      </h2>
      <p className={classes.hint}>{t(`detentions.hint.${step.kind}`)}</p>
      <StepBody step={step} detention={detention} />
      <StepDecisions step={step} detention={detention} />
    </section>
  );
};
