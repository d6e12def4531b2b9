import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuilding, IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceSuggestion } from '../../shared/appointments/appointments.ts';
import { typedText } from '../base/drafts.ts';
import { useCallQuery } from '../base/queries.ts';
import { EntryAtDoor } from '../directory/public/entry-at-door.tsx';
import { type EntryWords, factsLine } from '../directory/public/entry-words.ts';
import { useEntryWords } from '../directory/public/use-entry-words.ts';
import { TypeAhead, type TypeAheadOption } from '../ui/type-ahead.tsx';
import type { BookingDraft } from './booking-draft.ts';
import classes from './fields.module.css';

const pause = 80;

const detailOf = ({ uses, entry }: PlaceSuggestion, words: EntryWords): string => {
  const { t } = words;
  if (entry === null) return t('appointments.where.used', { count: uses });
  const origin = t('appointments.where.listed', {
    kind: t(`directory.kind.${entry.kind}`),
    status: t(`directory.status.${entry.status}`),
    facts: factsLine(entry, words),
  });
  return entry.kind === 'fieldOffice' ? t('appointments.where.notCheckIn', { origin }) : origin;
};

/** Takes over what is known of a place, but nothing that someone typed already. */
const withPlace = (draft: BookingDraft, place: PlaceSuggestion): BookingDraft => ({
  ...draft,
  place: place.place,
  officeId: place.officeId,
  room: draft.room ?? place.room,
  entrance: draft.entrance ?? place.entrance,
  idRules: draft.idRules ?? place.idRules,
  phoneRules: draft.phoneRules ?? place.phoneRules,
  zone: place.zone ?? draft.zone,
});

export interface WhereFieldsProps {
  readonly draft: BookingDraft;
  readonly change: (next: (draft: BookingDraft) => BookingDraft) => void;
}

/** The place, from those that the team used and those that ship with Alongside, and the way in. */
export const WhereFields = ({ draft, change }: WhereFieldsProps) => {
  const { t } = useTranslation();
  const words = useEntryWords();
  const [query] = useDebouncedValue((draft.place ?? '').trim(), pause);
  const found = useCallQuery(
    'appointments.places',
    { query, limit: 8 },
    { tables: ['appointment', 'directory_entry'], keepPrevious: true },
  );
  const options = useMemo<TypeAheadOption[]>(
    () =>
      (found.data?.items ?? [])
        .filter((item) => item.place !== draft.place)
        .map((item) => ({
          id: item.place,
          label: item.place,
          detail: detailOf(item, words),
          icon:
            item.uses > 0 ? (
              <IconHistory size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconBuilding size={16} stroke={1.75} aria-hidden />
            ),
        })),
    [found.data, draft.place, words],
  );
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('appointments.where.title')}</legend>
      <TypeAhead
        label={t('appointments.where.place')}
        text={draft.place ?? ''}
        onText={(place) => change((now) => ({ ...now, place: typedText(place), officeId: null }))}
        options={options}
        onPick={(place) => {
          const picked = found.data?.items.find((item) => item.place === place);
          if (picked) change((now) => withPlace(now, picked));
        }}
        placeholder={t('appointments.where.placeholder')}
      />
      {draft.officeId === null ? null : <EntryAtDoor id={draft.officeId} />}
      <div className={classes.two}>
        <TextInput
          label={t('appointments.where.room')}
          value={draft.room ?? ''}
          maxLength={200}
          onChange={(event) => {
            const room = typedText(event.currentTarget.value);
            change((now) => ({ ...now, room }));
          }}
        />
        <TextInput
          label={t('appointments.where.entrance')}
          value={draft.entrance ?? ''}
          maxLength={300}
          onChange={(event) => {
            const entrance = typedText(event.currentTarget.value);
            change((now) => ({ ...now, entrance }));
          }}
        />
      </div>
    </fieldset>
  );
};
