import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/contract/errors.ts';
import type { Gap, GapKind } from '../../shared/today/today.ts';
import { useAppointmentActs } from '../appointments/public/appointment-acts.ts';
import { editAppointment, openAppointment } from '../appointments/public/appointment-panel.ts';
import { useAppointmentWords } from '../appointments/public/appointment-words.ts';
import { goTo } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import { fixGap } from '../plans/public/fix-gap.ts';
import { useGapWords } from '../plans/public/gap-words.ts';
import classes from './today.module.css';

const useSentence = (kind: GapKind, { appointment, note, untold, plan }: Gap): string => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const format = useFormat();
  const gapWords = useGapWords();
  const people = words.people(appointment);
  const when = words.when(appointment);
  switch (kind) {
    case 'crew':
      return t('today.gap.crew', { people, when, missing: words.readinessInSentence(appointment.readiness) });
    case 'told':
      return t('today.gap.told', { people, when, initials: format.list(untold) });
    case 'draft':
      return note?.mine
        ? t('today.gap.draftMine', { people, when })
        : t('today.gap.draft', { people, when, observer: note?.observerName ?? '' });
    case 'plan': {
      if (plan === null) return '';
      const { what } = gapWords(plan.gap);
      const values = { name: plan.preferredName, when, what };
      return plan.more === 0 ? t('today.gap.plan', values) : t('today.gap.planMore', { ...values, count: plan.more });
    }
    case 'date':
      return appointment.dateVerifiedOn === null
        ? t('today.gap.dateNever', { people, when })
        : t('today.gap.dateAgain', { people, when, date: format.date(appointment.dateVerifiedOn) });
    case 'outcome':
      return t('today.gap.outcome', { people, when });
    case 'undated':
      return t('today.gap.undated', { people, kind: words.kind(appointment, 'shortName') });
    default:
      return assertNever(kind);
  }
};

interface Fix {
  readonly label: string;
  readonly run: () => void;
}

/** The fixes of a gap: the likely one first, and what to do when that is not it. */
const useFixes = (kind: GapKind, { appointment, note, ask, plan }: Gap): readonly Fix[] => {
  const { t } = useTranslation();
  const acts = useAppointmentActs();
  const { id } = appointment;
  const open = { label: t('today.act.open'), run: () => openAppointment(id) };
  switch (kind) {
    case 'crew': {
      const find = { label: t('today.act.find'), run: () => openAppointment(id) };
      if (ask === null) return [find];
      const label = t('today.act.ask', { name: ask.name, role: t(`appointments.role.${ask.role}`) });
      return [{ label, run: () => void acts.setMember(appointment, ask, { role: ask.role, answer: 'asked' }) }, find];
    }
    case 'told':
      return [{ label: t('today.act.tell'), run: open.run }];
    case 'draft':
      return note === null
        ? [open]
        : [
            {
              label: t(note.mine ? 'today.act.seal' : 'today.act.read'),
              run: () => goTo({ name: 'encounter', id: note.id }),
            },
          ];
    case 'plan':
      return plan === null
        ? [open]
        : [{ label: t('today.act.fixPlan'), run: () => fixGap(plan.personId, plan.gap) }, open];
    case 'date':
      return [{ label: t('today.act.verify'), run: () => void acts.verifyDate(appointment) }, open];
    case 'outcome':
      return [
        { label: t('today.act.wentHome'), run: () => void acts.setStatus(appointment, 'done', 'wentHome') },
        { label: t('today.act.write'), run: () => void acts.writeNote(id) },
        open,
      ];
    case 'undated':
      return [{ label: t('today.act.giveDate'), run: () => editAppointment(id, 'when') }, open];
    default:
      return assertNever(kind);
  }
};

/** One thing that needs a hand: a sentence, and the clicks that fix it. */
export const GapRow = ({ kind, gap }: { readonly kind: GapKind; readonly gap: Gap }) => {
  const sentence = useSentence(kind, gap);
  const fixes = useFixes(kind, gap);
  return (
    <li className={classes.gap}>
      <p>{sentence}</p>
      <div className={classes.fixes}>
        {fixes.map(({ label, run }, at) => (
          <Button key={label} size="compact-sm" variant={at === 0 ? 'light' : 'subtle'} onClick={run}>
            {label}
          </Button>
        ))}
      </div>
    </li>
  );
};
