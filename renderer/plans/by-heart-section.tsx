import { Button, Checkbox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/plans/plans.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { Section } from '../ui/section.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { usePlanEdit } from './use-plan.ts';
import classes from './plans.module.css';

/** Which numbers the person knows by heart, and when they last said them. */
export const ByHeartSection = ({ plan }: { readonly plan: Plan }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = usePlanEdit(plan);
  const errorToast = useErrorToast();
  const undoable = useUndoable();
  const reachable = plan.contacts.filter(({ phone }) => phone !== null);
  const set = (contactId: string, byHeart: boolean): void => {
    edit
      .save(({ contacts }) => ({ contacts: contacts.map((one) => (one.id === contactId ? { ...one, byHeart } : one)) }))
      .catch(errorToast);
  };
  const practice = () =>
    undoable(async () => {
      const before = plan.practicedOn;
      await edit.save(() => ({ practicedOn: format.today() }));
      return {
        message: t('plans.page.practicedSaved'),
        undo: () => edit.save(() => ({ practicedOn: before })),
      };
    });
  return (
    <Section
      title={t('plans.step.byHeart')}
      action={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
          onClick={() => void practice()}
        >
          {t('plans.page.practicedToday')}
        </Button>
      }
    >
      <p className={classes.soft}>{t('plans.page.byHeartIntro')}</p>
      {reachable.length === 0 ? (
        <p className={classes.soft}>{t('plans.page.byHeartNone')}</p>
      ) : (
        <div className={classes.checks}>
          {reachable.map(({ id, name, phone, byHeart }) => (
            <Checkbox
              key={id}
              label={`${name} · ${phone ?? ''}`}
              checked={byHeart}
              onChange={(event) => set(id, event.currentTarget.checked)}
            />
          ))}
        </div>
      )}
      <p className={classes.soft}>
        {plan.practicedOn === null
          ? t('plans.page.neverPracticed')
          : t('plans.page.practiced', { date: format.plainDate(plan.practicedOn) })}
      </p>
    </Section>
  );
};
