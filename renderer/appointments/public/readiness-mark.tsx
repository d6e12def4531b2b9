import type { Readiness } from '../../../shared/appointments/appointments-rules.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { readinessTone, useAppointmentWords } from './appointment-words.ts';

/** How complete a crew is, as icon, words and color. */
export const ReadinessMark = ({
  readiness,
  boxed = false,
}: {
  readonly readiness: Readiness;
  readonly boxed?: boolean;
}) => {
  const words = useAppointmentWords();
  return (
    <StatusMark tone={readinessTone(readiness)} boxed={boxed}>
      {words.readiness(readiness)}
    </StatusMark>
  );
};
