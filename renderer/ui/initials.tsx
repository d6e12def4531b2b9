import { useTranslation } from 'react-i18next';
import type { CrewMemberRow } from '../../shared/appointments/appointments.ts';
import { awaitsAnswer, countsAsComing } from '../../shared/appointments/crew.ts';
import classes from './initials.module.css';

/** Someone of a crew as initials in a circle; the circle is broken until they said yes. */
export const Initials = ({ member }: { readonly member: CrewMemberRow }) => {
  const { t } = useTranslation();
  const state = countsAsComing(member.answer)
    ? classes.sure
    : awaitsAnswer(member.answer)
      ? classes.unsure
      : classes.not;
  const words = t('appointments.crew.memberTitle', {
    name: member.name,
    role: t(`appointments.role.${member.role}`),
    answer: t(`appointments.answer.${member.answer}`),
  });
  return (
    <span className={[classes.initials, state].join(' ')} title={words}>
      <span aria-hidden>{member.initials.replaceAll('.', '').slice(0, 3)}</span>
      <span className="al-spoken">{words}</span>
    </span>
  );
};
