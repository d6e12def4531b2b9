import { Button, Checkbox, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { detentionOutcomes, type DetentionOutcome } from '../../shared/detentions/choices.ts';
import { statusAfter } from '../../shared/detentions/detentions-rules.ts';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { RunSheet, Step } from '../../shared/detentions/run-sheet.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { DateField } from '../ui/date-field.tsx';
import { Notice } from '../ui/states.tsx';
import { stepShort } from './detention-words.ts';
import classes from './detention-screen.module.css';

interface CloseDialogProps {
  readonly detention: Detention;
  readonly sheet: RunSheet;
  /** What someone said already of how it ended. */
  readonly outcome?: DetentionOutcome;
  readonly onClose: () => void;
}

const isOpen = ({ state }: Step): boolean => state === 'open' || state === 'waiting';

const openTasks = (sheet: RunSheet): readonly Step[] =>
  sheet.steps.filter((step) => step.kind === 'task' && isOpen(step));

interface TasksOpenProps extends Pick<CloseDialogProps, 'sheet'> {
  readonly aside: boolean;
  readonly onAside: (aside: boolean) => void;
}

/** Which tasks are open: they stay on Today, or are not needed anymore. */
const TasksOpen = ({ sheet, aside, onAside }: TasksOpenProps) => {
  const { t } = useTranslation();
  const tasks = openTasks(sheet);
  if (tasks.length === 0) return null;
  return (
    <Notice tone="missing">
      {t('detentions.screen.closeTasks', { count: tasks.length })}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it */}
      <div className={classes.openTasks} tabIndex={0} role="region" aria-label={t('checklists.task.title')}>
        <ul className={classes.inNotice}>
          {tasks.map((step) => (
            <li key={step.key}>{stepShort(step, t)}</li>
          ))}
        </ul>
      </div>
      <Checkbox
        label={t('detentions.screen.closeTasksAside')}
        description={t('detentions.screen.closeTasksStay')}
        checked={aside}
        onChange={(event) => onAside(event.currentTarget.checked)}
      />
    </Notice>
  );
};

const LeftOpen = ({ sheet }: Pick<CloseDialogProps, 'sheet'>) => {
  const { t } = useTranslation();
  const open = sheet.steps.filter((step) => step.kind !== 'task' && isOpen(step));
  if (open.length === 0) return null;
  return (
    <Notice tone="missing">
      {t('detentions.screen.closeOpen', { count: open.length })}
      <ul className={classes.inNotice}>
        {open.map((step) => (
          <li key={step.key}>{stepShort(step, t)}</li>
        ))}
      </ul>
    </Notice>
  );
};

const StatusLine = ({ detention, outcome }: { readonly detention: Detention; readonly outcome: DetentionOutcome }) => {
  const { t } = useTranslation();
  const { person } = detention;
  if (person === null) return null;
  // What it was before is the core’s to know; it is said as what it nearly always is.
  const status = outcome === 'notDetained' ? 'active' : statusAfter(outcome, 'active');
  return (
    <p>
      {status === null
        ? t('detentions.screen.closeStatusSame', { name: person.preferredName })
        : t('detentions.screen.closeStatus', { name: person.preferredName, status: t(`people.status.${status}`) })}
    </p>
  );
};

interface OutcomeFieldProps {
  readonly value: DetentionOutcome | null;
  readonly onChange: (value: DetentionOutcome | null) => void;
  readonly error: string | undefined;
}

const OutcomeField = ({ value, onChange, error }: OutcomeFieldProps) => {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('detentions.screen.closeTitle')}
      value={value}
      error={error}
      onChange={(chosen) => onChange(detentionOutcomes.find((one) => one === chosen) ?? null)}
    >
      <Stack gap="xs" mt="xs">
        {detentionOutcomes.map((one) => (
          <Radio key={one} value={one} label={t(`detentions.outcome.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
};

const Content = ({ detention, sheet, outcome: said, onClose }: CloseDialogProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const format = useFormat();
  const [outcome, setOutcome] = useState<DetentionOutcome | null>(said ?? null);
  const [words, setWords] = useState('');
  const [aside, setAside] = useState(false);
  const [reviewBy, setReviewBy] = useState<string | null>(null);
  const { id } = detention;
  const form = useFormSubmit({
    check: () => ({ outcome: outcome === null ? t('detentions.screen.closeMissing') : undefined }),
    send: async () => {
      if (outcome === null) return;
      const done = await undoable(async () => {
        await call('detentions.close', {
          id,
          outcome,
          words,
          setTasksAside: aside,
          ...(reviewBy !== null && { reviewBy }),
        });
        return { message: t('detentions.screen.closed'), undo: () => call('detentions.reopen', { id }) };
      });
      if (done) onClose();
    },
  });
  if (sheet.belongingsOut > 0) {
    return (
      <Stack gap="md">
        <Notice tone="missing">{t('detentions.screen.closeOut', { count: sheet.belongingsOut })}</Notice>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('common.back')}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FormNotice form={form} />
        <OutcomeField
          value={outcome}
          error={form.errors['outcome']}
          onChange={(value) => {
            setOutcome(value);
            form.clear('outcome');
          }}
        />
        <Textarea
          label={t('detentions.field.outcomeWords')}
          autosize
          minRows={2}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {outcome === null ? null : <StatusLine detention={detention} outcome={outcome} />}
        <LeftOpen sheet={sheet} />
        <TasksOpen sheet={sheet} aside={aside} onAside={setAside} />
        {detention.isLinked ? null : (
          <DateField
            label={t('detentions.field.reviewBy')}
            description={
              reviewBy === null
                ? t('detentions.screen.closeKeptUsual')
                : t('detentions.screen.closeKept', { date: format.plainDate(reviewBy) })
            }
            value={reviewBy}
            onChange={setReviewBy}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={form.running}>
            {t('detentions.screen.closeGo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** How it ended, with what is left open. Nothing closes while something of theirs is out. */
export const CloseDialog = (props: CloseDialogProps) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('detentions.screen.closeDialog')}
      size="md"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Content {...props} />
    </Modal>
  );
};
