import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Bond, BondStep } from '../../shared/bonds/bonds.ts';
import { bondStages, type BondStage } from '../../shared/bonds/choices.ts';
import { call } from '../base/bridge.ts';
import { useRowDraft } from '../base/row-form.ts';
import { useFormat } from '../base/use-format.ts';
import { type Undoable, useUndoable } from '../base/use-undoable.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { WhoWhenForm } from './who-when-form.tsx';
import classes from './bonds.module.css';

interface StageProps {
  readonly bond: Bond;
  readonly stage: BondStage;
  /** What is written down of it. */
  readonly step: BondStep | undefined;
  /** Called when the bond brought someone out. */
  readonly onReleased: (() => void) | undefined;
}

const useSetStep = ({ id: bondId }: Bond, stage: BondStage) => {
  const { t } = useTranslation();
  return async (onDate: string | null, doneBy: string | null): Promise<Undoable> => {
    const { previous } = await call('bonds.setStep', { bondId, stage, onDate, doneBy });
    const words = { stage: t(`bonds.stage.${stage}`) };
    return {
      message: onDate === null ? t('bonds.steps.undone', words) : t('bonds.steps.saved', words),
      undo: () => call('bonds.setStep', { bondId, stage, onDate: null, ...previous }),
    };
  };
};

const StageForm = ({ bond, stage, step, onReleased, draft }: StageProps & { readonly draft: string }) => {
  const { t } = useTranslation();
  const setStep = useSetStep(bond, stage);
  return (
    <WhoWhenForm
      draft={draft}
      stored={step && { who: step.doneBy, day: step.onDate }}
      dayLabel={t('bonds.field.onDate')}
      saveWords={t('bonds.steps.save')}
      save={async (who, day) => {
        const done = await setStep(day, who);
        if (stage === 'released' && step === undefined) onReleased?.();
        return done;
      }}
    />
  );
};

const Stage = (props: StageProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { bond, stage, step } = props;
  const setStep = useSetStep(bond, stage);
  const undoable = useUndoable();
  const draft = `bond step ${bond.id} ${stage}`;
  const editing = useRowDraft(draft);
  const name = t(`bonds.stage.${stage}`);
  const date = step === undefined ? '' : format.plainDate(step.onDate);
  return (
    <li className={classes.line}>
      <div className={classes.said}>
        <StatusMark tone={step === undefined ? 'quiet' : stage === 'breached' ? 'missing' : 'done'}>{name}</StatusMark>
        <span className={classes.soft}>
          {step === undefined
            ? t('bonds.steps.open')
            : step.doneBy === null
              ? date
              : t('bonds.steps.onBy', { date, who: step.doneBy })}
        </span>
      </div>
      {editing.isOpen ? (
        <StageForm {...props} draft={draft} />
      ) : (
        <div className={classes.acts}>
          <Button
            variant={step === undefined ? 'default' : 'subtle'}
            size="compact-sm"
            aria-label={t(step === undefined ? 'bonds.steps.mark' : 'bonds.steps.change', { stage: name })}
            onClick={() => editing.open()}
          >
            {t(step === undefined ? 'bonds.steps.markShort' : 'bonds.part.change')}
          </Button>
          {step === undefined ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('bonds.steps.takeOffNamed', { stage: name })}
              onClick={() => void undoable(() => setStep(null, null))}
            >
              {t('bonds.steps.takeOff')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};

/** How far a bond is: every stage with its day and who did it, in the usual order. */
export const StagesPart = ({ bond, onReleased }: Pick<StageProps, 'bond' | 'onReleased'>) => {
  const { t } = useTranslation();
  return (
    <div>
      <h4 className={classes.title}>{t('bonds.steps.title')}</h4>
      <p className={classes.soft}>{t('bonds.steps.hint')}</p>
      <ol className={classes.list}>
        {bondStages.map((stage) => (
          <Stage
            key={stage}
            bond={bond}
            stage={stage}
            step={bond.steps.find((one) => one.stage === stage)}
            onReleased={onReleased}
          />
        ))}
      </ol>
    </div>
  );
};
