import type { ReactNode } from 'react';
import classes from './fact-list.module.css';

export interface Fact {
  readonly name: string;
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole width. */
  readonly wide?: boolean;
  /** Begins with a capital, as names of languages in Spanish do not. */
  readonly capital?: boolean;
}

/** What is known, each under its name; what was not recorded is left out. */
export const FactList = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={classes.facts}>
    {facts.map(({ name, label, value, wide = false, capital = false }) => (
      <div key={name} className={wide ? classes.wide : undefined}>
        <dt>{label}</dt>
        <dd className={capital ? classes.capital : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);
