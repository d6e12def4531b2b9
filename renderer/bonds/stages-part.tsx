import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bond, BondStep } from '../../shared/bonds/bonds.ts';
import { bondLimits, bondStages, type BondStage } from '../../shared/bonds/choices.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useDayErrors } from '../base/use-day-errors.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
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
  const undoable = useUndoable();
  return (onDate: string | null, doneBy: string | null): Promise<boolean> =>
    undoable(async () => {
      const { previous } = await call('bonds.setStep', { bondId, stage, onDate, doneBy });
      const words = { stage: t(`bonds.stage.${stage}`) };
      return {
        message: onDate === null ? t('bonds.steps.undone', words) : t('bonds.steps.saved', words),
        undo: () => call('bonds.setStep', { bondId, stage, onDate: null, ...previous }),
      };
    });
};

const StageForm = ({ bond, stage, step, onReleased, onDone }: StageProps & { readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const days = useDayErrors();
  const setStep = useSetStep(bond, stage);
  const [onDate, setOnDate] = useState<string | null>(step?.onDate ?? days.today);
  const [doneBy, setDoneBy] = useState(step?.doneBy ?? null);
  const form = useFormSubmit({
    check: () => ({ onDate: onDate === null ? t('common.field.required') : days.happened(onDate) }),
    send: async () => {
      if (!(await setStep(onDate, doneBy))) return;
      onDone();
      if (stage === 'released' && step === undefined) onReleased?.();
    },
  });
  return (
    <InlineForm form={form} saveWords={t('bonds.steps.save')} onCancel={onDone}>
      <LineField
        label={t('bonds.field.doneBy')}
        value={doneBy}
        maxLength={bondLimits.line}
        takesFocus
        onChange={setDoneBy}
      />
      <DateField
        label={t('bonds.field.onDate')}
        value={onDate}
        prefer="past"
        required
        error={form.errors['onDate']}
        onChange={(value) => {
          setOnDate(value);
          form.clear('onDate');
        }}
      />
    </InlineForm>
  );
};

const Stage = (props: StageProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { bond, stage, step } = props;
  const setStep = useSetStep(bond, stage);
  const [editing, setEditing] = useState(false);
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
      {editing ? (
        <StageForm {...props} onDone={() => setEditing(false)} />
      ) : (
        <div className={classes.acts}>
          <Button
            variant={step === undefined ? 'default' : 'subtle'}
            size="compact-sm"
            aria-label={t(step === undefined ? 'bonds.steps.mark' : 'bonds.steps.change', { stage: name })}
            onClick={() => setEditing(true)}
          >
            {t(step === undefined ? 'bonds.steps.markShort' : 'bonds.part.change')}
          </Button>
          {step === undefined ? null : (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('bonds.steps.takeOffNamed', { stage: name })}
              onClick={() => void setStep(null, null)}
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
