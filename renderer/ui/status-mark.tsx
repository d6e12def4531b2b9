import {
  type Icon,
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-mark.module.css';

/** What a mark means. `danger` is for detention and danger alone. */
export type Tone = 'ready' | 'missing' | 'danger' | 'done' | 'info' | 'quiet';

const icons: Record<Tone, Icon> = {
  ready: IconCircleDot,
  missing: IconAlertTriangle,
  danger: IconAlertOctagon,
  done: IconCircleCheck,
  info: IconInfoCircle,
  quiet: IconCircleDashed,
};

export interface StatusMarkProps {
  readonly tone: Tone;
  /** The words; a mark never speaks by color alone. */
  readonly children: ReactNode;
  /** Another icon than the tone's own. */
  readonly icon?: Icon;
  /** With a soft ground behind it, for use on its own. */
  readonly boxed?: boolean;
}

/** A state as icon, word and color, in that order of importance. */
export const StatusMark = ({ tone, children, icon, boxed = false }: StatusMarkProps) => {
  const MarkIcon = icon ?? icons[tone];
  return (
    <span className={[classes.mark, classes[tone], boxed ? classes.boxed : ''].join(' ')}>
      <MarkIcon size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </span>
  );
};
