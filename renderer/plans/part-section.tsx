import { Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan, PlanFields, PlanInput } from '../../shared/plans/plans.ts';
import { plan as record } from '../../shared/plans/records.ts';
import { EntryReach } from '../directory/public/entry-reach.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Section } from '../ui/section.tsx';
import { fieldsOf, type PlanField, type PlanValues } from './entry-fields.ts';
import { planDrafts, PlanForm } from './plan-form.tsx';
import { fieldLabel, usePlanValueWords } from './plan-value-words.ts';
import { usePlanEdit } from './use-plan.ts';
import classes from './plans.module.css';

/** The parts of a plan that are no lists, each read and changed as one. */
export type PlanPart = 'home' | 'wishes';

const parts: Readonly<Record<PlanPart, readonly (keyof PlanFields)[]>> = {
  home: ['pets', 'bills', 'car', 'note'],
  wishes: ['consulateWish', 'consulate', 'consulateId', 'mediaWish', 'familyInformer', 'informHowOften', 'languages'],
};

/** Every field of the plan's own row but those that are asked beside a list, or picked elsewhere. */
const allFields = fieldsOf(
  record,
  ['hasChildren', 'takesMedicine', 'practicedOn', 'consulateId'],
  [
    { name: 'pets', kind: 'text', wide: true },
    { name: 'bills', kind: 'text', wide: true },
    { name: 'car', kind: 'text', wide: true },
    { name: 'note', kind: 'text', wide: true },
    { name: 'consulateWish', kind: 'yesNo', wide: true, hint: 'plans.page.wishHint' },
    { name: 'consulate', kind: 'consulate', wide: true },
    { name: 'mediaWish', kind: 'yesNo', wide: true, hint: 'plans.page.wishHint' },
    { name: 'familyInformer', kind: 'line' },
    { name: 'informHowOften', kind: 'choice' },
    { name: 'languages', kind: 'languages', wide: true },
  ],
);

const fieldsOfPart = (part: PlanPart): readonly PlanField[] =>
  allFields.filter(({ name }) => parts[part].some((one) => one === name));

export const partKey = (personId: string, part: PlanPart): string => `${personId} ${part}`;

const valuesOf = (plan: Plan, part: PlanPart): PlanValues =>
  Object.fromEntries(parts[part].map((name) => [name, plan[name]]));

/** Turns a part into fields. */
export const beginPart = (plan: Plan, part: PlanPart): void =>
  planDrafts.set(partKey(plan.person.id, part), valuesOf(plan, part));

/** A part of a plan: what is known, and the same as fields when someone changes it. */
export const PartSection = ({
  plan,
  part,
  children,
}: {
  readonly plan: Plan;
  readonly part: PlanPart;
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation();
  const edit = usePlanEdit(plan);
  const words = usePlanValueWords();
  const key = partKey(plan.person.id, part);
  const draft = planDrafts.useDraft(key);
  const title = t(`plans.step.${part}`);
  const facts = fieldsOfPart(part).flatMap(({ name, kind }) => {
    const value = words(record, name, valuesOf(plan, part)[name] ?? null);
    return value === null
      ? []
      : [{ name, label: fieldLabel(record, name, t), value, wide: kind === 'text', capital: kind === 'languages' }];
  });
  const isBlank = facts.length === 0;
  const begin = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={
        isBlank ? <IconPlus size={16} stroke={1.75} aria-hidden /> : <IconPencil size={16} stroke={1.75} aria-hidden />
      }
      aria-label={t(isBlank ? 'plans.page.fillNamed' : 'plans.page.editNamed', { section: title })}
      onClick={() => beginPart(plan, part)}
    >
      {t(isBlank ? 'plans.page.fill' : 'plans.page.edit')}
    </Button>
  );
  const consulateId = part === 'wishes' ? plan.consulateId : null;
  return (
    <Section title={title} action={draft === undefined ? begin : undefined} flush>
      {draft === undefined ? (
        <div className={classes.partBody}>
          {isBlank ? <p className={classes.soft}>{t('plans.page.nothingYet')}</p> : <FactList facts={facts} />}
          {consulateId === null ? null : <EntryReach id={consulateId} />}
        </div>
      ) : (
        <div className={classes.partBody}>
          <PlanForm
            draftKey={key}
            draft={draft}
            record={record}
            fields={fieldsOfPart(part)}
            // as: the values are those of the part's own fields
            onSave={(values) => edit.save(() => values as PlanInput)}
          />
        </div>
      )}
      {children}
    </Section>
  );
};
