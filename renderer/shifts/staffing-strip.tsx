import type { Shift } from '../../shared/shifts/shifts.ts';
import { isShort } from '../../shared/shifts/staffing.ts';
import classes from './shifts.module.css';

/**
 * A box for each half hour with how many are there; one that is short is dashed. What it says is in words beside it, so it is
 * hidden from those who listen.
 */
export const StaffingStrip = ({ slots }: { readonly slots: Shift['slots'] }) => (
  <span className={classes.strip} aria-hidden>
    {slots.map((slot, index) => (
      <span
        // oxlint-disable-next-line react/no-array-index-key -- half hours in their order; one can be there twice
        key={index}
        className={classes.slot}
        {...(isShort(slot) ? { 'data-short': true } : {})}
        {...(slot.state === 'above' ? { 'data-above': true } : {})}
      >
        {slot.there}
      </span>
    ))}
  </span>
);
