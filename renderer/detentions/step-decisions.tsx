import { Button, Group, Menu, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dateIn, wallToInstant } from '../../shared/basics/time.ts';
import type { Detention, SheetTask } from '../../shared/detentions/detentions.ts';
import type { Step } from '../../shared/detentions/run-sheet.ts';
import { useChecklistActs } from '../checklists/public/checklist-acts.ts';
import { useStepActs } from './use-step-acts.ts';
import classes from './detention-screen.module.css';

/** Minutes by which a step is put off at a click. */
const delays = [15, 30, 60, 180] as const;
const morning = '08:00';

interface DecisionsProps {
  readonly step: Step;
  readonly detention: Detention;
}

const LaterMenu = ({ onLater, zone }: { readonly onLater: (until: string) => void; readonly zone: string }) => {
  const { t } = useTranslation();
  return (
    <Menu position="top-start" transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <Button variant="subtle">{t('detentions.screen.later')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {delays.map((minutes) => (
          <Menu.Item key={minutes} onClick={() => onLater(new Date(Date.now() + minutes * 60_000).toISOString())}>
            {minutes < 60
              ? t('detentions.screen.inMinutes', { count: minutes })
              : t('detentions.screen.inHours', { count: minutes / 60 })}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onLater(wallToInstant(addDays(dateIn(zone, new Date()), 1), morning, zone))}>
          {t('detentions.screen.tomorrow')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** The same of a task: whether it is needed is said in its checklist, which coordinators keep. */
const TaskDecisions = ({ step, task, detention }: DecisionsProps & { readonly task: SheetTask }) => {
  const { t } = useTranslation();
  const { decide } = useStepActs(detention);
  const acts = useChecklistActs();
  if (task.doneAt !== null) {
    return (
      <Button variant="default" onClick={() => void acts.setDone(task.id, false)}>
        {t('detentions.screen.reopen')}
      </Button>
    );
  }
  return (
    <Group gap="xs" className={classes.decisions ?? ''}>
      <LaterMenu zone={detention.zone} onLater={(until) => void decide(step, { state: 'later', until })} />
      {detention.mayDecide ? (
        <Button variant="subtle" onClick={() => void acts.setNeeded(task.id, false)}>
          {t('checklists.item.notNeeded')}
        </Button>
      ) : null}
    </Group>
  );
};

/** What else can be done about a step than doing it: putting it off, skipping it with a reason, taking it up again. */
export const StepDecisions = (props: DecisionsProps) =>
  props.step.task === null ? <OtherDecisions {...props} /> : <TaskDecisions {...props} task={props.step.task} />;

const OtherDecisions = ({ step, detention }: DecisionsProps) => {
  const { t } = useTranslation();
  const { decide } = useStepActs(detention);
  const [skipping, setSkipping] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  if (step.state === 'done' || step.state === 'skipped') {
    return (
      <Button variant="default" onClick={() => void decide(step, { state: 'open' })}>
        {t('detentions.screen.reopen')}
      </Button>
    );
  }
  const skip = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') setMissing(true);
    else void decide(step, { state: 'skipped', words: reason }).then(() => setSkipping(false));
  };
  if (skipping) {
    return (
      <form className={classes.skip} onSubmit={skip} noValidate>
        <TextInput
          label={t('detentions.screen.skipReason')}
          value={reason}
          maxLength={1000}
          data-autofocus
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it replaces the button that was pressed
          autoFocus
          error={missing && reason.trim() === '' ? t('detentions.screen.skipMissing') : null}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" variant="default">
            {t('detentions.screen.skipGo')}
          </Button>
          <Button variant="subtle" onClick={() => setSkipping(false)}>
            {t('common.cancel')}
          </Button>
        </Group>
      </form>
    );
  }
  return (
    <Group gap="xs" className={classes.decisions ?? ''}>
      <LaterMenu zone={detention.zone} onLater={(until) => void decide(step, { state: 'later', until })} />
      <Button variant="subtle" onClick={() => setSkipping(true)}>
        {t('detentions.screen.skip')}
      </Button>
    </Group>
  );
};
