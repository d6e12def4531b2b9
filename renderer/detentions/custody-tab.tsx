import type { Detention } from '../../shared/detentions/detentions.ts';
import { FacilitiesPart } from './facilities-part.tsx';
import classes from './detention-screen.module.css';

/** What happens while someone is held. */
export const CustodyTab = ({ detention }: { readonly detention: Detention }) => (
  <div className={classes.sheet}>
    <FacilitiesPart detention={detention} />
  </div>
);
