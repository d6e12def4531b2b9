import { readerOf } from '../access/encounter-access.ts';
import type { Handlers } from '../context/context.ts';
import { listPeople, personQuery } from '../people/people-api.ts';
import { volunteerNames } from '../team/team-api.ts';
import { holdsAll, searchWords } from './excerpt.ts';
import { matchQuery, typedWords } from './match-query.ts';
import {
  findAppointments,
  findNotes,
  findOwnAppointments,
  findOwnNotes,
  findOwnPeople,
  ownAppointments,
} from './search-queries.ts';

const nothing = { people: [], appointments: [], notes: [], volunteers: [] };

export const searchHandlers = {
  'search.find': (context, { text, limit }) => {
    const { db, user } = context;
    const typed = typedWords(text);
    const query = personQuery(text);
    if (typed === null || query === null) return nothing;
    const match = matchQuery(db, typed);
    const words = searchWords(text);
    const reader = readerOf(context);
    if (user.role === 'volunteer') {
      const own = ownAppointments(db, reader);
      const people = findOwnPeople(db, reader, own, words, limit).map((person) => ({
        ...person,
        caseCode: null,
        status: null,
      }));
      const appointments = findOwnAppointments(db, reader, own, words, limit);
      return { people, appointments, notes: findOwnNotes(db, reader, own, match, words, limit), volunteers: [] };
    }
    return {
      people: listPeople(db, { query, status: undefined, limit, offset: 0, today: reader.today }).items,
      appointments: findAppointments(db, match, words, limit),
      notes: findNotes(db, match, words, limit),
      volunteers: volunteerNames(db)
        .filter(({ name }) => holdsAll([name], words))
        .slice(0, limit),
    };
  },
} satisfies Handlers<'search.find'>;
