import type { ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { Loaded, LoadingState } from '../ui/states.tsx';
import { LogScreen } from './log-screen.tsx';
import { NoteScreen } from './note-screen.tsx';
import { noteTables } from './note-tables.ts';

/** A note: the log while it is one's own draft, else what it says. */
export const EncounterScreen = ({ screen: { id } }: { readonly screen: ScreenOf<'encounter'> }) => {
  const query = useCallQuery('encounters.get', { id }, { tables: noteTables });
  return (
    <Loaded query={query}>
      {(note) => {
        if (!note.mine || note.sealedAt !== null) return <NoteScreen note={note} />;
        // What was kept from an earlier visit is older than the vault; the draft must begin with the newest.
        return query.isStale && query.isFetching && !query.isFetchedAfterMount ? (
          <LoadingState />
        ) : (
          <LogScreen note={note} />
        );
      }}
    </Loaded>
  );
};
