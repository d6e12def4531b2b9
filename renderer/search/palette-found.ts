import { IconCalendarEvent, IconNotes, IconUser, IconUserHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import type { CallOutput } from '../../shared/contract.ts';
import type { RecordTable } from '../../shared/records.ts';
import { openAppointment } from '../appointments/public/appointment-panel.ts';
import { goTo } from '../base/navigation.ts';
import type { PaletteItem, PaletteSource } from '../base/palette.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { openVolunteer } from '../team/public/volunteer-panel.ts';

type Found = CallOutput<'search.find'>;

/** The tables that a search looks through. */
const tables: readonly RecordTable[] = [
  'person',
  'person_channel',
  'volunteer',
  'appointment',
  'appointment_person',
  'encounter_note',
  'encounter_addendum',
];

const nothing: Found = { people: [], appointments: [], notes: [], volunteers: [] };

/** All sources ask the same, which is one call. */
const useSearch = (text: string) =>
  useCallQuery('search.find', { text }, { tables, enabled: text !== '', keepPrevious: true });

/** What the vault holds for the words that were typed, or for the ones before until it has answered. */
const useFound = (query: string): Found => {
  const text = query.trim();
  const found = useSearch(text);
  return text === '' ? nothing : (found.data ?? nothing);
};

/** Whether what is offered is for just these words. */
export const useIsAnswered = (query: string): boolean => {
  const text = query.trim();
  const { isPlaceholderData, isPending } = useSearch(text);
  return text === '' || (!isPlaceholderData && !isPending);
};

/** `Ana and Luz · Tue, Dec 8, 2026`. */
const useHitTitle = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ people, date }: { readonly people: readonly string[]; readonly date: string | null }): string =>
    t('search.hit', { title: format.list(people), date: date === null ? t('search.noDate') : format.date(date) });
};

const peopleSource: PaletteSource = {
  id: 'people',
  useTitle: () => useTranslation().t('search.people'),
  useItems: (query) => {
    const { t } = useTranslation();
    const { role } = useSessionUser();
    const { people } = useFound(query);
    // A volunteer has no page of a person; their appointments are found below.
    if (role !== 'coordinator') return [];
    return people.map(({ id, preferredName, caseCode, status }): PaletteItem => {
      const facts = [caseCode, status === null || status === 'active' ? null : t(`people.status.${status}`)].filter(
        (fact) => fact !== null,
      );
      return {
        id: `person-${id}`,
        label: preferredName,
        description: facts.join(' · '),
        icon: IconUser,
        run: () => goTo({ name: 'person', id }),
      };
    });
  },
};

const volunteersSource: PaletteSource = {
  id: 'volunteers',
  useTitle: () => useTranslation().t('search.volunteers'),
  useItems: (query) =>
    useFound(query).volunteers.map(({ id, name }) => ({
      id: `volunteer-${id}`,
      label: name,
      icon: IconUserHeart,
      run: () => {
        goTo({ name: 'team' });
        openVolunteer(id);
      },
    })),
};

const appointmentsSource: PaletteSource = {
  id: 'appointments',
  useTitle: () => useTranslation().t('search.appointments'),
  useItems: (query) => {
    const title = useHitTitle();
    const language = useShownLanguage();
    return useFound(query).appointments.map((hit) => ({
      id: `appointment-${hit.id}`,
      label: title(hit),
      description: [kindName(hit, language, 'shortName'), hit.excerpt].filter((part) => part !== null).join(' · '),
      icon: IconCalendarEvent,
      run: () => openAppointment(hit.id),
    }));
  },
};

const notesSource: PaletteSource = {
  id: 'notes',
  useTitle: () => useTranslation().t('search.notes'),
  useItems: (query) => {
    const title = useHitTitle();
    return useFound(query).notes.map((hit) => ({
      id: `note-${hit.id}`,
      label: title(hit),
      ...(hit.excerpt !== null && { description: hit.excerpt }),
      icon: IconNotes,
      run: () => goTo({ name: 'encounter', id: hit.id }),
    }));
  },
};

/** What the vault itself holds, by kind. */
export const foundSources: readonly PaletteSource[] = [peopleSource, volunteersSource, appointmentsSource, notesSource];
