import type { Detention } from '../../../shared/detentions/detentions.ts';
import { useCallQuery } from '../../base/queries.ts';
import { Loaded } from '../../ui/states.tsx';
import { HealthPart } from '../health-part.tsx';
import { StaysPart } from '../stays-part.tsx';
import { TalksPart } from '../talks-part.tsx';
import { custodyTables } from './custody-tables.ts';
import classes from '../custody.module.css';

/** What happens while someone is held: where, how to reach them, visits and calls, health. */
export const CustodyTab = ({ detention }: { readonly detention: Detention }) => {
  const query = useCallQuery('custody.get', { id: detention.id }, { tables: custodyTables });
  return (
    <Loaded query={query}>
      {({ infos, talks, complaints }) => (
        <div className={classes.frame}>
          <div className={classes.columns}>
            <div className={classes.column}>
              <StaysPart detention={detention} infos={infos} />
            </div>
            <div className={classes.column}>
              <TalksPart detention={detention} talks={talks} />
              {complaints === null ? null : <HealthPart detention={detention} complaints={complaints} />}
            </div>
          </div>
        </div>
      )}
    </Loaded>
  );
};
