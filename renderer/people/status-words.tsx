import {
  IconAlertOctagon,
  IconArchive,
  IconDoorExit,
  IconPlaneDeparture,
  IconTruck,
  IconUserCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonStatus } from '../../shared/people/choices.ts';
import { StatusMark, type StatusMarkProps } from '../ui/status-mark.tsx';

/** A status as icon and color. */
export const personStatusMarks: Record<PersonStatus, Pick<StatusMarkProps, 'tone' | 'icon'>> = {
  active: { tone: 'quiet', icon: IconUserCheck },
  detained: { tone: 'danger', icon: IconAlertOctagon },
  released: { tone: 'done', icon: IconDoorExit },
  removed: { tone: 'quiet', icon: IconPlaneDeparture },
  movedAway: { tone: 'quiet', icon: IconTruck },
  closed: { tone: 'quiet', icon: IconArchive },
};

/** A person's status as icon, word and color; red is for detention alone. */
export const PersonStatusMark = ({
  status,
  boxed = false,
}: {
  readonly status: PersonStatus;
  readonly boxed?: boolean;
}) => {
  const { t } = useTranslation();
  return (
    <StatusMark {...personStatusMarks[status]} boxed={boxed}>
      {t(`people.status.${status}`)}
    </StatusMark>
  );
};
