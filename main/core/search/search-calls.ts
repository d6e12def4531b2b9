import { readerOf } from '../access/encounter-access.ts';
import type { Handlers } from '../context/context.ts';
import { listPeople } from '../people/people-queries.ts';
import { personQuery } from '../people/person-search.ts';
import { matchQuery } from '../records/search-documents.ts';
import { volunteerNames } from '../team/team-queries.ts';
import { holdsAll, searchWords } from './excerpt.ts';
import { findAppointments, findNotes, findOwnAppointments, findOwnPeople } from './search-queries.ts';

const nothing = { people: [], appointments: [], notes: [], volunteers: [] };

export const searchHandlers = {
  'search.find': (context, { text, limit }) => {
    const { db, user } = context;
    const match = matchQuery(text);
    const query = personQuery(text);
    const words = searchWords(text);
    if (match === null || query === null) return nothing;
    const reader = readerOf(context);
    const notes = findNotes(db, reader, match, words, limit);
    if (user.role === 'volunteer') {
      const people = findOwnPeople(db, reader, words, limit).map((person) => ({
        ...person,
        caseCode: null,
        status: null,
      }));
      return { people, appointments: findOwnAppointments(db, reader, words, limit), notes, volunteers: [] };
    }
    return {
      people: listPeople(db, { query, status: undefined, limit, offset: 0, today: reader.today }).items,
      appointments: findAppointments(db, match, words, limit),
      notes,
      volunteers: volunteerNames(db)
        .filter(({ name }) => holdsAll([name], words))
        .slice(0, limit),
    };
  },
} satisfies Handlers<'search.find'>;
