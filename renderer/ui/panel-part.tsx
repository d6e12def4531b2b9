import type { ReactNode } from 'react';
import classes from './panel-part.module.css';

/** A titled part of a side panel, under a line. */
export const PanelPart = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section aria-label={title} className={classes.part}>
    <h3 className={classes.title}>{title}</h3>
    {children}
  </section>
);
