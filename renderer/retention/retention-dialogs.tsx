import { assertNever } from '../../shared/contract/errors.ts';
import { ActDialog } from './act-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import type { RetentionAct } from './public/retention-dialog.ts';

/** The dialog of the act that was asked for. */
export const RetentionDialogs = ({ content: { act, personId } }: { readonly content: RetentionAct }) => {
  switch (act) {
    case 'close':
    case 'purge':
      return <ActDialog act={act} personId={personId} />;
    case 'hold':
      return <HoldDialog personId={personId} />;
    default:
      return assertNever(act);
  }
};
