import type { draftsCalls } from '../../../shared/drafts/drafts.ts';
import type { Handlers } from '../context/context.ts';
import { listDrafts, saveDraft } from './drafts-queries.ts';

export const draftsHandlers = {
  'drafts.list': ({ db, user }) => ({ items: listDrafts(db, user) }),
  'drafts.save': ({ tx, user }, { changes }) => {
    for (const change of changes) saveDraft(tx.db, user, change, tx.at);
    return {};
  },
} satisfies Handlers<keyof typeof draftsCalls>;
