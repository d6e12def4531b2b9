import type { ReactNode } from 'react';
import classes from './with-preview.module.css';

export interface WithPreviewProps {
  readonly choices: ReactNode;
  readonly preview: ReactNode;
}

/** What is chosen at the left, what comes of it at the right; under each other in a narrow window. */
export const WithPreview = ({ choices, preview }: WithPreviewProps) => (
  <div className={classes.columns}>
    <div className={classes.choices}>{choices}</div>
    <div className={classes.preview}>{preview}</div>
  </div>
);
