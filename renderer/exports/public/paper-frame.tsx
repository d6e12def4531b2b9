import type { ReactNode } from 'react';
import classes from './paper.module.css';

export interface PaperFrameProps {
  readonly label: string;
  readonly language: string;
  readonly children: ReactNode;
}

/** A sheet of white paper that scrolls by itself. What is on it is drawn from the very blocks that the PDF is. */
export const PaperFrame = ({ label, language, children }: PaperFrameProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
  <section className={classes.frame} aria-label={label} tabIndex={0}>
    <article className={classes.sheet} lang={language}>
      {children}
    </article>
  </section>
);
