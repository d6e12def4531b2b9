import type { ReactNode } from 'react';
import classes from './setting-row.module.css';

export interface SettingRowProps {
  readonly label: string;
  /** The id of the label's element, for a control that is named by it. */
  readonly labelId?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One setting: its name at the left, its control at the right, a hint under the control. */
export const SettingRow = ({ label, labelId, hint, children }: SettingRowProps) => (
  <div className={classes.row}>
    <div className={classes.label} id={labelId}>
      {label}
    </div>
    <div>
      {children}
      {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
    </div>
  </div>
);

/** Settings below each other. */
export const SettingRows = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.rows}>{children}</div>
);
