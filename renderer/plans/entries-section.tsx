import { Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ageOf } from '../../shared/plans/plan-gaps.ts';
import type { Plan } from '../../shared/plans/plans.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { FactList, type Fact } from '../ui/fact-list.tsx';
import { Section } from '../ui/section.tsx';
import { Asked, type AskedField } from './asked.tsx';
import { entryLists, type EntryListName, type PlanValues } from './entry-fields.ts';
import { blankValues, entriesOf, listInput, withAgeDay, type PlanEntry } from './entry-input.ts';
import { IconAct } from './icon-act.tsx';
import { PaperStateMark } from './paper-state-mark.tsx';
import { planDrafts, PlanForm } from './plan-form.tsx';
import { fieldLabel, usePlanValueWords } from './plan-value-words.ts';
import { type PlanEdit, usePlanEdit } from './use-plan.ts';
import classes from './plans.module.css';

export const entryKey = (personId: string, list: EntryListName, entryId: string): string =>
  `${personId} ${list} ${entryId}`;

const textOf = (values: PlanValues, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** What an entry is called: its name, or what kind of paper it is and whose. */
export const useEntryTitle = () => {
  const words = usePlanValueWords();
  return (list: EntryListName, values: PlanValues): string => {
    if (list !== 'documents') return textOf(values, 'name') ?? '';
    const kind = words(entryLists.documents.record, 'kind', values['kind'] ?? null) ?? '';
    const more = textOf(values, 'words');
    return values['kind'] === 'other' && more !== null ? more : more === null ? kind : `${kind} · ${more}`;
  };
};

/** What is in the title of an entry already. */
const inTitle: Readonly<Record<EntryListName, readonly string[]>> = {
  children: ['name', 'age'],
  caregivers: ['name', 'relation'],
  medicines: ['name', 'dose'],
  documents: ['kind', 'words'],
};

const useFacts = (list: EntryListName, values: PlanValues): Fact[] => {
  const { t } = useTranslation();
  const words = usePlanValueWords();
  const { record, fields } = entryLists[list];
  return fields.flatMap(({ name, kind }) => {
    const value = values[name] ?? null;
    const told = words(record, name, value);
    if (told === null || inTitle[list].includes(name)) return [];
    const isState = kind === 'choice' && (name === 'state' || name === 'paper');
    return [
      {
        name,
        label: fieldLabel(record, name, t),
        value: isState ? <PaperStateMark state={String(value)} /> : told,
        wide: kind === 'text',
      },
    ];
  });
};

/** What is beside the title, more softly. */
const useBeside = (list: EntryListName, values: PlanValues): string | null => {
  const { t } = useTranslation();
  const format = useFormat();
  if (list === 'caregivers') return textOf(values, 'relation');
  if (list === 'medicines') return textOf(values, 'dose');
  if (list !== 'children') return null;
  const { age } = values;
  const years = ageOf(
    {
      birthDate: textOf(values, 'birthDate'),
      age: typeof age === 'number' ? age : null,
      ageOn: textOf(values, 'ageOn'),
    },
    format.today(),
  );
  return years === null ? null : t('plans.page.age', { count: years });
};

interface EntryProps {
  readonly plan: Plan;
  readonly list: EntryListName;
  readonly entry: PlanEntry;
  readonly edit: PlanEdit;
}

const EntryCard = ({ plan, list, entry, edit }: EntryProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const name = useEntryTitle()(list, entry.values);
  const beside = useBeside(list, entry.values);
  const facts = useFacts(list, entry.values);
  const remove = () =>
    undoable(async () => {
      const at = plan[list].findIndex(({ id }) => id === entry.id);
      await edit.save((stored) =>
        listInput(
          list,
          entriesOf(stored, list).filter(({ id }) => id !== entry.id),
        ),
      );
      return {
        message: t('plans.page.removedEntry', { name }),
        undo: () => edit.save((stored) => listInput(list, entriesOf(stored, list).toSpliced(at, 0, entry))),
      };
    });
  return (
    <li className={classes.contact}>
      <div className={classes.words}>
        <div>
          <span className={classes.name}>{name}</span>
          {beside === null ? null : <span className={classes.soft}>{beside}</span>}
        </div>
        <FactList facts={facts} />
      </div>
      <div className={classes.acts}>
        <IconAct
          label={t('plans.page.editEntry', { name })}
          icon={IconPencil}
          onClick={() => planDrafts.set(entryKey(plan.person.id, list, entry.id), entry.values)}
        />
        <IconAct label={t('plans.page.removeEntry', { name })} icon={IconTrash} onClick={() => void remove()} />
      </div>
    </li>
  );
};

const Entry = (props: EntryProps) => {
  const { plan, list, entry, edit } = props;
  const format = useFormat();
  const key = entryKey(plan.person.id, list, entry.id);
  const draft = planDrafts.useDraft(key);
  if (draft === undefined) return <EntryCard {...props} />;
  return (
    <li className={classes.form}>
      <PlanForm
        draftKey={key}
        draft={draft}
        {...entryLists[list]}
        onSave={async (typed) => {
          const values = withAgeDay(entry.values, typed, format.today());
          await edit.save((stored) =>
            listInput(
              list,
              entriesOf(stored, list).map((one) => (one.id === entry.id ? { id: one.id, values } : one)),
            ),
          );
        }}
      />
    </li>
  );
};

const NewEntry = ({ plan, list, edit }: Omit<EntryProps, 'entry'>) => {
  const format = useFormat();
  const key = entryKey(plan.person.id, list, 'new');
  const draft = planDrafts.useDraft(key);
  if (draft === undefined) return null;
  return (
    <div className={classes.form}>
      <PlanForm
        draftKey={key}
        draft={draft}
        {...entryLists[list]}
        onSave={async (typed) => {
          const values = withAgeDay(null, typed, format.today());
          await edit.save((stored) => listInput(list, [...entriesOf(stored, list), { values }]));
        }}
      />
    </div>
  );
};

/** Begins a new entry of a list. */
export const beginEntry = (personId: string, list: EntryListName): void =>
  planDrafts.set(entryKey(personId, list, 'new'), blankValues(entryLists[list].record));

/** A list of a plan: its entries, each changed where it is. */
export const EntriesSection = ({
  plan,
  list,
  asked,
}: {
  readonly plan: Plan;
  readonly list: EntryListName;
  /** What is asked as long as nothing is listed: none is an answer, too. */
  readonly asked?: AskedField;
}) => {
  const { t } = useTranslation();
  const edit = usePlanEdit(plan);
  const isAdding = planDrafts.useDraft(entryKey(plan.person.id, list, 'new')) !== undefined;
  const entries = entriesOf(plan, list);
  return (
    <Section
      title={t(`plans.page.listTitle.${list}`)}
      flush
      action={
        isAdding ? undefined : (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => beginEntry(plan.person.id, list)}
          >
            {t(`plans.page.add.${list}`)}
          </Button>
        )
      }
    >
      {entries.length > 0 || isAdding ? null : asked === undefined ? (
        <p className={classes.intro}>{t('plans.page.nothingYet')}</p>
      ) : (
        <Asked plan={plan} name={asked} />
      )}
      <ul className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} plan={plan} list={list} entry={entry} edit={edit} />
        ))}
      </ul>
      <NewEntry plan={plan} list={list} edit={edit} />
    </Section>
  );
};
