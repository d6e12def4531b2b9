import { auditParts } from '../audit/audit-parts.ts';
import { backupsParts } from '../backups/backups-parts.ts';
import type { ScreenNotice } from '../base/parts.ts';
import { draftsParts } from '../drafts/drafts-parts.ts';
import { encountersParts } from '../encounters/encounters-parts.ts';

/** What is said above the screens, in its order. A feature adds one line. */
export const notices: readonly ScreenNotice[] = [
  ...backupsParts.notices,
  ...auditParts.notices,
  ...encountersParts.notices,
  ...draftsParts.notices,
];
