import type { ReactNode } from 'react';
import classes from './backups.module.css';

export interface FactRowProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One fact about the vault: its name at the left, its state at the right, and under it why it matters. */
export const FactRow = ({ label, hint, children }: FactRowProps) => (
  <div className={classes.row}>
    <div className={classes.label}>{label}</div>
    <div className={classes.value}>
      {children}
      {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
    </div>
  </div>
);
