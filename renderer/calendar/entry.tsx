import type { AppointmentRow } from '../../shared/appointments.ts';
import type { EntryWords } from './entry-words.ts';
import classes from './entry.module.css';

/** A line of a cell; a block in a week's narrow column or a day's wide one; a row of the agenda. */
export type EntryForm = 'line' | 'block' | 'wide' | 'listed';

export interface EntryContentProps {
  readonly row: AppointmentRow;
  readonly form: EntryForm;
  readonly words: EntryWords;
}

/**
 * One entry of the grid. Plain elements and shared symbols: a month draws hundreds of these, so nothing in here
 * may subscribe, measure or make a tooltip of its own.
 */
export const EntryContent = ({ row, form, words }: EntryContentProps) => {
  const mark = words.mark(row);
  const check = words.dateCheck(row);
  const isListed = form === 'listed';
  const wordsClass = form === 'line' || form === 'block' ? 'al-spoken' : classes.words;
  const own = [classes[form], classes[mark.tone], row.windowEnd === null ? '' : classes.window, row.status === 'cancelled' ? classes.off : ''];
  const symbol = (
    <svg className={classes.mark} aria-hidden>
      <use href={`#al-mark-${mark.tone}`} />
    </svg>
  );
  const rest = (
    <>
      <span className={classes.name}>{words.people(row)}</span>
      <span className={classes.kind}>{words.kind(row)}</span>
      <span className={wordsClass}>{mark.words}</span>
      {check === null ? null : (
        <>
          <svg className={classes.check} aria-hidden>
            <use href="#al-mark-unverified" />
          </svg>
          <span className={wordsClass}>{check}</span>
        </>
      )}
    </>
  );
  return (
    <span className={[classes.entry, ...own].join(' ')} data-entry={row.id}>
      {isListed ? <span className={classes.time}>{words.fullTime(row)}</span> : null}
      {symbol}
      {isListed ? (
        <span className={classes.body}>
          {rest}
          {row.crew.length > 0 ? <span className={classes.crew}>{row.crew.map((member) => member.initials).join(' ')}</span> : null}
          {row.place === null ? null : <span className={classes.place}>{row.place}</span>}
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

/** The marks that entries point to, drawn once. */
export const EntrySymbols = () => (
  <svg width="0" height="0" className={classes.symbols} aria-hidden>
    <symbol id="al-mark-missing" viewBox="0 0 16 16">
      <path d="M8 2 15 14H1Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M8 6.5v3.2M8 11.6v.3" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </symbol>
    <symbol id="al-mark-ready" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="8" cy="8" r="2.6" fill="currentColor" />
    </symbol>
    <symbol id="al-mark-done" viewBox="0 0 16 16">
      <path d="m3 8.5 3.4 3.4L13 5" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </symbol>
    <symbol id="al-mark-quiet" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.4 2.4" />
    </symbol>
    <symbol id="al-mark-danger" viewBox="0 0 16 16">
      <circle cx="8" cy="8" r="6.4" fill="currentColor" />
    </symbol>
    <symbol id="al-mark-unverified" viewBox="0 0 16 16">
      <path d="M5.6 6.2a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.7" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M8 12.4v.3" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </symbol>
  </svg>
);
