import { Button, Group, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, Doer, ItemInput } from '../../shared/checklists/checklists.ts';
import { createDrafts, type DraftOf, typedText } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { DateField } from '../ui/date-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { DoerField } from './doer-field.tsx';
import { useChecklistActs } from './public/checklist-acts.ts';
import { SourcesList } from './sources-line.tsx';
import classes from './checklists.module.css';

type ItemDraft = DraftOf<Pick<ItemInput, 'textEn' | 'textEs' | 'doer' | 'dueOn' | 'dueTime' | 'note'>>;

/** What was typed into steps, by their ids; `new` and the checklist’s id for one that is added. */
export const itemDrafts = createDrafts<ItemDraft>('checklistItem');

export const blankItem: ItemDraft = { textEn: null, textEs: null, doer: null, dueOn: null, dueTime: null, note: null };

const doerOf = ({ ownerVolunteerId, ownerUserId }: ChecklistItem): Doer | null => {
  if (ownerVolunteerId !== null) return { kind: 'volunteer', id: ownerVolunteerId };
  return ownerUserId === null ? null : { kind: 'user', id: ownerUserId };
};

export const draftOfItem = (item: ChecklistItem): ItemDraft => {
  const { textEn, textEs, dueOn, dueTime, note } = item;
  return { textEn, textEs, doer: doerOf(item), dueOn, dueTime, note };
};

/** Only what was changed, so that nothing that another coordinator does meanwhile is undone by it. */
const changedOf = (draft: ItemDraft, item: ChecklistItem | null): ItemInput => {
  const before: ItemDraft = item === null ? blankItem : draftOfItem(item);
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([field, value]) =>
        // as: both are drafts of the same fields
        JSON.stringify(value) !== JSON.stringify(before[field as keyof ItemDraft]),
    ),
  );
};

export interface ItemFormProps {
  readonly draftKey: string;
  readonly draft: ItemDraft;
  /** Null for a new one, of the checklist. */
  readonly item: ChecklistItem | null;
  readonly checklistId: string;
}

interface FieldsProps extends Pick<ItemFormProps, 'draft' | 'item'> {
  readonly textError: string | undefined;
  readonly set: (change: Partial<ItemDraft>) => void;
}

const Fields = ({ draft, item, textError, set }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.two}>
        <Textarea
          label={t('checklists.item.textEn')}
          lang="en"
          value={draft.textEn ?? ''}
          maxLength={1000}
          rows={2}
          classNames={{ input: classes.grows ?? '' }}
          error={textError}
          onChange={(event) => set({ textEn: typedText(event.currentTarget.value) })}
        />
        <Textarea
          label={t('checklists.item.textEs')}
          lang="es"
          value={draft.textEs ?? ''}
          maxLength={1000}
          rows={2}
          classNames={{ input: classes.grows ?? '' }}
          onChange={(event) => set({ textEs: typedText(event.currentTarget.value) })}
        />
      </div>
      <p className={classes.soft}>{t('checklists.item.seenBy')}</p>
      <div className={classes.three}>
        <DoerField value={draft.doer} name={item?.ownerName ?? null} onChange={(doer) => set({ doer })} />
        <DateField
          label={t('checklists.item.dueOn')}
          description={t('checklists.item.dueHint')}
          value={draft.dueOn}
          onChange={(dueOn) => set(dueOn === null ? { dueOn, dueTime: null } : { dueOn })}
        />
        <TimeField
          label={t('checklists.item.dueTime')}
          value={draft.dueTime}
          disabled={draft.dueOn === null}
          onChange={(dueTime) => set({ dueTime })}
        />
      </div>
      <Textarea
        label={t('checklists.item.note')}
        description={t('checklists.item.noteHint')}
        value={draft.note ?? ''}
        maxLength={5000}
        rows={2}
        classNames={{ input: classes.grows ?? '' }}
        onChange={(event) => set({ note: typedText(event.currentTarget.value) })}
      />
    </>
  );
};

/** The fields of a step, where the step is. */
export const ItemForm = ({ draftKey, draft, item, checklistId }: ItemFormProps) => {
  const { t } = useTranslation();
  const acts = useChecklistActs();
  const close = () => itemDrafts.drop(draftKey);
  const form = useFormSubmit({
    check: () => ({
      ...((draft.textEn ?? '').trim() === '' &&
        (draft.textEs ?? '').trim() === '' && { text: t('common.field.required') }),
    }),
    send: async () => {
      const change = changedOf(draft, item);
      const isDone =
        item === null
          ? await acts.addItem(checklistId, change)
          : Object.keys(change).length === 0 || (await acts.saveItem(item.id, change));
      if (isDone) close();
    },
  });
  const set = (change: Partial<ItemDraft>) => {
    itemDrafts.set(draftKey, { ...draft, ...change });
    form.clear('text');
  };
  return (
    <form className={classes.itemForm} {...form.props}>
      <Fields draft={draft} item={item} textError={form.errors['text']} set={set} />
      {item === null ? null : <SourcesList certainty={item.certainty} sources={item.sources} />}
      <FormNotice form={form} />
      <Group gap="xs">
        <Button type="submit" loading={form.running}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={close} disabled={form.running}>
          {t('common.cancel')}
        </Button>
        {item === null ? null : (
          <>
            <Button variant="subtle" onClick={() => void acts.setNeeded(item.id, item.notNeeded).then(close)}>
              {t(item.notNeeded ? 'checklists.item.needed' : 'checklists.item.notNeeded')}
            </Button>
            <Button
              variant="subtle"
              leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
              onClick={() => void acts.removeItem(item.id).then(close)}
            >
              {t('checklists.item.delete')}
            </Button>
          </>
        )}
      </Group>
    </form>
  );
};
