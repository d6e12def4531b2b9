import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { Step } from '../../shared/detentions/run-sheet.ts';
import { useZoneTimes, type ZoneTimes } from '../base/use-zone-times.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import { StatusMark, type Tone } from '../ui/status-mark.tsx';
import { isCallStep } from './call-step.tsx';
import { stepShort } from './detention-words.ts';
import classes from './detention-screen.module.css';

const toneOf: Readonly<Record<Step['state'], Tone>> = {
  open: 'ready',
  waiting: 'missing',
  done: 'done',
  skipped: 'quiet',
};

/** The state of a step, in words: of a call, how the last try went. */
const StepState = ({ step, times }: { readonly step: Step; readonly times: ZoneTimes }) => {
  const { t } = useTranslation();
  const { lastResult, lastAt, state, dueAt } = step;
  return (
    <>
      <StatusMark tone={toneOf[state]}>
        {lastResult === null
          ? t(`detentions.screen.state.${state}`)
          : t('detentions.screen.lastTry', {
              result: t(`detentions.result.${lastResult}`),
              when: lastAt === null ? '' : times.short(lastAt),
            })}
      </StatusMark>
      {state === 'waiting' && dueAt !== null ? (
        <div className={classes.soft}>{t('detentions.screen.nextTry', { when: times.short(dueAt) })}</div>
      ) : null}
    </>
  );
};

const relationOf = ({ contact }: Step) => {
  const relation = contact?.relation ?? null;
  return relation === null ? null : <span className={classes.soft}>{relation}</span>;
};

interface StepListProps {
  readonly detention: Detention;
  readonly steps: readonly Step[];
  readonly shown: string | null;
  readonly onChoose: (key: string) => void;
}

const StepList = ({ detention, steps, shown, onChoose }: StepListProps) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  return (
    <ul className={classes.items}>
      {steps.map((step) => (
        <li key={step.key} className={classes.item} data-step={step.key}>
          <button
            type="button"
            className={classes.choose}
            aria-current={shown === step.key ? 'step' : undefined}
            disabled={detention.closedAt !== null}
            onClick={() => onChoose(step.key)}
          >
            {step.kind === 'attorney' && detention.person?.attorney ? detention.person.attorney : stepShort(step, t)}
          </button>
          {relationOf(step)}
          <StepState step={step} times={times} />
        </li>
      ))}
    </ul>
  );
};

/** The tasks, for a volunteer: a coordinator has the checklists themselves. */
const OwnTasks = (props: StepListProps) => {
  const { t } = useTranslation();
  const tasks = props.steps.filter(({ kind, state }) => kind === 'task' && state !== 'done');
  if (tasks.length === 0) return null;
  return (
    <PanelPart title={t('checklists.task.title')}>
      <StepList {...props} steps={tasks} />
    </PanelPart>
  );
};

/** Everyone to be told, with how that stands, and the other steps. Each can be opened out of turn. */
export const ToldPart = (props: StepListProps) => {
  const { t } = useTranslation();
  const calls = props.steps.filter(({ kind }) => isCallStep(kind));
  const others = props.steps.filter(({ kind }) => !isCallStep(kind) && kind !== 'task');
  return (
    <>
      <PanelPart title={t('detentions.screen.told')}>
        {calls.length === 0 ? <p className={classes.soft}>{t('detentions.screen.toldNone')}</p> : null}
        <StepList {...props} steps={calls} />
      </PanelPart>
      <PanelPart title={t('detentions.screen.otherSteps')}>
        <StepList {...props} steps={others} />
      </PanelPart>
      {props.detention.mayDecide ? null : <OwnTasks {...props} />}
    </>
  );
};
