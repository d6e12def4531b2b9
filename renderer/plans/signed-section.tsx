import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SignedKind } from '../../shared/plans/choices.ts';
import { planSigned as record } from '../../shared/plans/list-records.ts';
import type { Plan, PlanInput, PlanSigned } from '../../shared/plans/plans.ts';
import { signedSetKinds, signedStates, type SignedSetKind } from '../../shared/plans/signed-set.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { fieldsOf, type PlanField, type PlanValues } from './entry-fields.ts';
import { blankValues } from './entry-input.ts';
import { PaperStateMark } from './paper-state-mark.tsx';
import { planDrafts, PlanForm } from './plan-form.tsx';
import { usePlanEdit } from './use-plan.ts';
import classes from './plans.module.css';

const fields: readonly PlanField[] = fieldsOf(
  record,
  ['kind'],
  [
    { name: 'state', kind: 'choice' },
    { name: 'signedOn', kind: 'date' },
    { name: 'who', kind: 'line' },
    { name: 'phone', kind: 'phone' },
    { name: 'place', kind: 'line', wide: true },
    { name: 'note', kind: 'text', wide: true },
  ],
);

const signedKey = (personId: string, kind: SignedKind): string => `${personId} signed ${kind}`;

const signedOf = (plan: Plan, kind: SignedKind): PlanSigned | undefined => plan.signed.find((one) => one.kind === kind);

/** The set with one paper as it was typed; the others stay as they are. */
const withPaper = (stored: Plan, kind: SignedKind, values: PlanValues): PlanInput => ({
  signed: [
    ...stored.signed.filter((one) => one.kind !== kind).map(({ id: _id, ...one }) => one),
    // as: the values are those of the paper's own fields
    { ...(values as Partial<PlanSigned>), kind },
  ],
});

const toValues = (plan: Plan, kind: SignedKind): PlanValues => {
  const { id: _id, ...values } = signedOf(plan, kind) ?? { id: '', ...blankValues(record), kind };
  return values;
};

/** Turns one paper into fields. */
export const beginSigned = (plan: Plan, kind: SignedKind): void =>
  planDrafts.set(signedKey(plan.person.id, kind), toValues(plan, kind));

interface PaperProps {
  readonly plan: Plan;
  readonly kind: SignedKind;
}

const Facts = ({ plan, kind }: PaperProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const known = signedOf(plan, kind);
  const isFromRecord = (known?.state ?? 'unknown') === 'unknown' && signedStates(plan, plan.person)[kind] !== 'unknown';
  const facts = [
    [known?.who ?? null, known?.phone ?? null].filter((one) => one !== null).join(' · '),
    known === undefined || known.place === null ? '' : t('plans.page.signedWhere', { place: known.place }),
    known === undefined || known.signedOn === null
      ? ''
      : `${t('plans.field.signedOn')}: ${format.plainDate(known.signedOn)}`,
    known?.note ?? '',
    isFromRecord ? t('plans.page.signedFromRecord') : '',
  ].filter((one) => one !== '');
  return facts.map((fact) => (
    <div key={fact} className={classes.soft}>
      {fact}
    </div>
  ));
};

const Paper = ({ plan, kind }: PaperProps) => {
  const { t } = useTranslation();
  const edit = usePlanEdit(plan);
  const key = signedKey(plan.person.id, kind);
  const draft = planDrafts.useDraft(key);
  const title = t(`plans.signed.${kind}`);
  return (
    <li className={draft === undefined ? classes.contact : classes.form}>
      {draft === undefined ? (
        <>
          <div className={classes.words}>
            <div className={classes.name}>{title}</div>
            <PaperStateMark state={signedStates(plan, plan.person)[kind]} />
            <Facts plan={plan} kind={kind} />
          </div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
            aria-label={t('plans.page.editEntry', { name: title })}
            onClick={() => beginSigned(plan, kind)}
          >
            {t('plans.page.edit')}
          </Button>
        </>
      ) : (
        <>
          <h3 className={classes.formTitle}>{title}</h3>
          <PlanForm
            draftKey={key}
            draft={draft}
            record={record}
            fields={fields}
            onSave={(values) => edit.save((stored) => withPaper(stored, kind, values))}
          />
        </>
      )}
    </li>
  );
};

/** The caregivers' papers, as noted with each of them. */
const CaregiverPapers = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useTranslation();
  return (
    <li className={classes.contact}>
      <div className={classes.words}>
        <div className={classes.name}>{t('plans.signed.caregiverPaper')}</div>
        <PaperStateMark state={signedStates(plan, plan.person).caregiverPaper} />
        {plan.caregivers.map(({ id, name, paper, usState, notarized, paperPlace }) => (
          <div key={id} className={classes.soft}>
            {[
              t('plans.page.caregiverPaperLine', { name, state: t(`plans.paperState.${paper}`) }),
              usState,
              notarized === true ? t('plans.field.notarized') : null,
              paperPlace,
            ]
              .filter((one) => one !== null)
              .join(' · ')}
          </div>
        ))}
        <div className={classes.soft}>{t('plans.page.caregiverPaperHint')}</div>
      </div>
    </li>
  );
};

const isOwn = (kind: SignedSetKind): kind is SignedKind => kind !== 'caregiverPaper';

/** What is signed before anything happens: whether it is there, and where. */
export const SignedSection = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useTranslation();
  return (
    <Section title={t('plans.step.signed')} flush>
      <p className={classes.intro}>{t('plans.page.signedIntro')}</p>
      <ul className={classes.list}>
        {signedSetKinds.map((kind) =>
          isOwn(kind) ? <Paper key={kind} plan={plan} kind={kind} /> : <CaregiverPapers key={kind} plan={plan} />,
        )}
      </ul>
    </Section>
  );
};
