import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../shared/basics/time.ts';
import type { Doer } from '../../shared/checklists/checklists.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { useShownLanguage } from '../base/words.ts';
import { DateField } from '../ui/date-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useUiServices } from '../ui/ui-services.tsx';
import { DoerField } from './doer-field.tsx';
import { PersonPick, type PickedPerson } from './person-pick.tsx';
import { useChecklistActs } from './public/checklist-acts.ts';
import { closeTaskDialog, type TaskDialogContent } from './public/task-dialogs.ts';
import classes from './checklists.module.css';

type Owner = Extract<TaskDialogContent, { ask: 'task' }>['owner'];

interface TaskValues {
  readonly text: string;
  readonly person: PickedPerson | null;
  readonly doer: Doer | null;
  readonly dueOn: string | null;
  readonly dueTime: string | null;
}

/** Adds the task in the language of the screen. */
const useSaveTask = (owner: Owner, values: TaskValues) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const undoable = useUndoable();
  return useFormSubmit({
    check: () => ({
      ...(values.text.trim() === '' && { text: t('common.field.required') }),
      ...(values.dueOn === null && { dueOn: t('common.field.required') }),
    }),
    send: async () => {
      const { text, person, doer, dueOn, dueTime } = values;
      if (dueOn === null) return;
      const about =
        owner === null ? person && ({ kind: 'person', id: person.id } as const) : { kind: owner.kind, id: owner.id };
      const { act } = await call('checklists.addTask', {
        ...(language === 'es' ? { textEs: text } : { textEn: text }),
        doer,
        dueOn,
        dueTime,
        owner: about,
      });
      closeTaskDialog();
      await undoable(() =>
        Promise.resolve({ message: t('checklists.said.taskAdded'), undo: () => call('checklists.undo', { act }) }),
      );
    },
    fieldOf: (path) => (path === 'textEn' || path === 'textEs' ? 'text' : path === 'dueOn' ? 'dueOn' : null),
  });
};

const NewTask = ({ owner }: { readonly owner: Owner }) => {
  const { t } = useTranslation();
  const { today } = useUiServices();
  const [values, setValues] = useState<TaskValues>(() => ({
    text: '',
    person: null,
    doer: null,
    dueOn: today(),
    dueTime: null,
  }));
  const form = useSaveTask(owner, values);
  const set = (change: Partial<TaskValues>) => {
    setValues((before) => ({ ...before, ...change }));
    form.clear(...Object.keys(change));
  };
  return (
    <form {...form.props}>
      <Stack gap="md">
        {owner?.name ? <p className={classes.soft}>{t('checklists.forWhom', { name: owner.name })}</p> : null}
        <Textarea
          label={t('checklists.task.what')}
          description={t('checklists.item.seenBy')}
          value={values.text}
          maxLength={1000}
          autosize
          minRows={2}
          required
          data-autofocus
          error={form.errors['text']}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        {owner === null ? (
          <PersonPick
            label={t('checklists.task.about')}
            hint={t('checklists.task.aboutHint')}
            value={values.person}
            onChange={(person) => set({ person })}
          />
        ) : null}
        <DoerField value={values.doer} onChange={(doer) => set({ doer })} />
        <div className={classes.two}>
          <DateField
            label={t('checklists.item.dueOn')}
            value={values.dueOn}
            required
            error={form.errors['dueOn']}
            onChange={(dueOn) => set({ dueOn })}
          />
          <TimeField
            label={t('checklists.item.dueTime')}
            value={values.dueTime}
            onChange={(dueTime) => set({ dueTime })}
          />
        </div>
        <FormNotice form={form} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={closeTaskDialog} disabled={form.running}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={form.running}>
            {t('checklists.task.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const SnoozeUntil = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const { today } = useUiServices();
  const acts = useChecklistActs();
  const tomorrow = addDays(today(), 1);
  const [until, setUntil] = useState<string | null>(tomorrow);
  const form = useFormSubmit({
    check: () => ({ ...((until === null || until < tomorrow) && { until: t('common.field.check') }) }),
    send: async () => {
      if (until !== null && (await acts.snooze(id, until))) closeTaskDialog();
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <DateField
          label={t('checklists.task.pickTitle')}
          value={until}
          minDate={tomorrow}
          error={form.errors['until']}
          onChange={(date) => {
            setUntil(date);
            form.clear('until');
          }}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={closeTaskDialog}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={form.running}>
            {t('checklists.task.snooze')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** The dialogs of tasks: a new one, and until when one is put off. */
export const TaskDialogs = ({ content }: { readonly content: TaskDialogContent }) => {
  const { t } = useTranslation();
  const isNew = content.ask === 'task';
  return (
    <Modal
      opened
      onClose={closeTaskDialog}
      title={t(isNew ? 'checklists.task.newTitle' : 'checklists.task.pickTitle')}
      size={isNew ? 'lg' : 'sm'}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isNew ? <NewTask owner={content.owner} /> : <SnoozeUntil id={content.id} />}
    </Modal>
  );
};
