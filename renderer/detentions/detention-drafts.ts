import { createDrafts } from '../base/drafts.ts';

/** Words that someone began to write on a detention's screen, by detention and field. */
export const detentionDrafts = createDrafts<string>('detention');
