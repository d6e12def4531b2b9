import type { ReactNode } from 'react';
import type { PlanSection } from '../../shared/plans/choices.ts';
import type { Plan } from '../../shared/plans/plans.ts';
import { ByHeartSection } from './by-heart-section.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { EntriesSection } from './entries-section.tsx';
import { PartSection } from './part-section.tsx';
import { SignedSection } from './signed-section.tsx';
import classes from './plans.module.css';

interface SectionProps {
  readonly plan: Plan;
}

const Children = ({ plan }: SectionProps) => (
  <>
    <EntriesSection plan={plan} list="children" asked="hasChildren" />
    <EntriesSection plan={plan} list="caregivers" />
  </>
);

const contents: Readonly<Record<PlanSection, (props: SectionProps) => ReactNode>> = {
  contacts: ContactsSection,
  children: Children,
  medicines: ({ plan }) => <EntriesSection plan={plan} list="medicines" asked="takesMedicine" />,
  documents: ({ plan }) => <EntriesSection plan={plan} list="documents" />,
  home: ({ plan }) => <PartSection plan={plan} part="home" />,
  wishes: ({ plan }) => <PartSection plan={plan} part="wishes" />,
  signed: SignedSection,
  byHeart: ByHeartSection,
};

/** The element of a section, so that a fix brings it into sight. */
export const sectionId = (section: PlanSection): string => `al-plan-${section}`;

/** One group of a plan, read and changed where it is. */
export const PlanSectionView = ({ plan, section }: SectionProps & { readonly section: PlanSection }) => {
  const Content = contents[section];
  return (
    <div id={sectionId(section)} className={classes.group}>
      <Content plan={plan} />
    </div>
  );
};
