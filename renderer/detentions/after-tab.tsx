import { useState } from 'react';
import type { DetentionOutcome } from '../../shared/detentions/choices.ts';
import { BondPart } from '../bonds/public/bond-part.tsx';
import { HearingsPart } from '../release/public/hearings-part.tsx';
import { ReleasePart } from '../release/public/release-part.tsx';
import { RemovalPart } from '../release/public/removal-part.tsx';
import { CloseDialog } from './close-dialog.tsx';
import type { DetentionTabProps } from './detention-tabs.tsx';
import { LinkDialog } from './link-dialog.tsx';
import classes from './detention-screen.module.css';

/** What comes after: a bond, hearings, the release with its pick-up, a deportation. Of these a volunteer sees the release. */
export const AfterTab = ({ detention, sheet }: DetentionTabProps) => {
  const [ending, setEnding] = useState<DetentionOutcome | null>(null);
  const [linking, setLinking] = useState(false);
  const { id, mayDecide, personId } = detention;
  const isOpen = detention.closedAt === null;
  const isBonded = detention.events.some(({ kind, result }) => kind === 'bond' && result === 'posted');
  const onReleased = () => setEnding(isBonded ? 'releasedOnBond' : 'released');
  const release = (
    <div className={classes.sheet}>
      <ReleasePart
        detentionId={id}
        belongings={detention.belongings}
        mayWrite={mayDecide}
        isOpen={isOpen}
        onReleased={onReleased}
      />
    </div>
  );
  if (!mayDecide) return release;
  return (
    <div className={classes.after}>
      <div className={classes.middle}>
        <div className={classes.sheet}>
          <HearingsPart detentionId={id} personId={personId} onLink={() => setLinking(true)} />
        </div>
        <div className={classes.sheet}>
          <BondPart detentionId={id} onReleased={isOpen ? () => setEnding('releasedOnBond') : undefined} />
        </div>
      </div>
      <div className={classes.middle}>
        {release}
        <div className={classes.sheet}>
          <RemovalPart detentionId={id} isOpen={isOpen} onDeported={() => setEnding('removed')} />
        </div>
      </div>
      {ending === null ? null : (
        <CloseDialog detention={detention} sheet={sheet} outcome={ending} onClose={() => setEnding(null)} />
      )}
      {linking ? <LinkDialog detention={detention} onClose={() => setLinking(false)} /> : null}
    </div>
  );
};
