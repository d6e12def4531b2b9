import type { Person } from '../../shared/people/people.ts';
import type { SectionName } from './person-fields.ts';
import { PersonSection } from './person-section.tsx';
import classes from './person-screen.module.css';

const columns: readonly (readonly SectionName[])[] = [
  ['identity', 'reach', 'team'],
  ['supervision', 'wishes', 'legal', 'care'],
];

/** Everything about a person on one screen, each section changed where it is. */
export const OverviewTab = ({ person }: { readonly person: Person }) => (
  <div className={classes.columns}>
    {columns.map((sections) => (
      <div key={sections[0]} className={classes.column}>
        {sections.map((section) => (
          <PersonSection key={section} person={person} section={section} />
        ))}
      </div>
    ))}
  </div>
);
