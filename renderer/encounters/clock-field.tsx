import { useState } from 'react';
import { instantToWall } from '../../shared/basics/time.ts';
import { useFormat } from '../base/use-format.ts';
import { parseTypedTime } from '../ui/typed-time.ts';
import { withClock } from './draft-content.ts';
import classes from './entry-row.module.css';

export interface ClockFieldProps {
  readonly label: string;
  /** UTC instant. */
  readonly at: string;
  readonly zone: string;
  readonly onChange: (at: string) => void;
}

/** The time of an entry, to be typed over. What cannot be read goes back to what it was. */
export const ClockField = ({ label, at, zone, onChange }: ClockFieldProps) => {
  const format = useFormat();
  const shown = format.time(instantToWall(at, zone).time);
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    const time = typed === null ? null : parseTypedTime(typed);
    setTyped(null);
    // An untouched time keeps its seconds.
    if (time !== null && time !== instantToWall(at, zone).time) onChange(withClock(at, time, zone));
  };
  return (
    <input
      className={classes.time}
      aria-label={label}
      value={typed ?? shown}
      autoComplete="off"
      spellCheck={false}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
};
