import type { GridRow } from './calendar-events.ts';
import type { EntryWords } from './entry-words.ts';
import classes from './entry.module.css';

/** A line of a cell; a block in a week's narrow column or a day's wide one; a row of the agenda. */
export type EntryForm = 'line' | 'block' | 'wide' | 'listed';

export interface EntryContentProps {
  readonly row: GridRow;
  readonly form: EntryForm;
  readonly words: EntryWords;
}

/**
 * One entry of the grid. A month draws hundreds of these, so nothing in here may subscribe, measure or make a tooltip
 * of its own, and marks are shapes of the style sheet, not drawings: each is an image that says its words.
 */
export const EntryContent = ({ row, form, words }: EntryContentProps) => {
  const mark = words.mark(row);
  const check = words.dateCheck(row);
  const isListed = form === 'listed';
  const saysWords = isListed || form === 'wide';
  const own = [
    classes[form],
    classes[mark.tone],
    row.windowEnd === null ? '' : classes.window,
    row.status === 'cancelled' ? classes.off : '',
  ];
  const symbol = <span className={classes.mark} role="img" aria-label={mark.words} />;
  const rest = (
    <>
      <span className={classes.name}>{words.people(row)}</span>
      <span className={classes.kind}>{words.kind(row)}</span>
      {saysWords ? (
        <span className={classes.words} aria-hidden>
          {mark.words}
        </span>
      ) : null}
      {check === null ? null : (
        <span className={classes.check} role="img" aria-label={check}>
          ?
        </span>
      )}
      {check !== null && saysWords ? (
        <span className={classes.words} aria-hidden>
          {check}
        </span>
      ) : null}
    </>
  );
  return (
    <span className={[classes.entry, ...own].join(' ')} data-entry={row.id}>
      {isListed ? <span className={classes.time}>{words.fullTime(row)}</span> : null}
      {symbol}
      {isListed ? (
        <span className={classes.body}>
          {rest}
          {row.crew?.length ? (
            <span className={classes.crew}>{row.crew.map((member) => member.initials).join(' ')}</span>
          ) : null}
          {row.place === undefined || row.place === null ? null : <span className={classes.place}>{row.place}</span>}
        </span>
      ) : (
        <>
          {row.startTime === null ? null : <span className={classes.time}>{words.time(row)}</span>}
          {rest}
        </>
      )}
    </span>
  );
};
