import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { type Following, type SeriesAct, seriesActs, type SeriesChange } from '../../shared/series/series.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { useSayUndoable } from '../base/use-undoable.ts';
import { Loaded } from '../ui/states.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { type BookingDraft, draftOf } from './booking-draft.ts';
import { closeAppointment } from './public/appointment-panel.ts';
import { appointmentTables, useAppointmentWords } from './public/appointment-words.ts';
import { closeSeriesDialog } from './series-panels.ts';
import { WhereFields } from './where-fields.tsx';
import classes from './repeat.module.css';

/** How many are changed, and which stay as they are, and why. */
const Reach = ({ following: { changed, kept } }: { readonly following: Following }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const dateOf = (date: string | null | undefined) =>
    date === null || date === undefined ? t('appointments.when.unknown') : format.date(date);
  const [date, last] = [dateOf(changed[0]?.date), dateOf(changed.at(-1)?.date)];
  return (
    <div>
      <p>
        {changed.length === 0
          ? t('series.change.none')
          : t('series.change.reach', { count: changed.length, date, last })}
      </p>
      {kept.length === 0 ? null : (
        <>
          <p className={classes.soft} id="series-kept">
            {t('series.change.kept')}
          </p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls is scrolled by keyboard too */}
          <ul className={classes.kept} aria-labelledby="series-kept" tabIndex={0}>
            {kept.map(({ id, date: day, why }) => (
              <li key={id}>{t('series.change.keptLine', { date: dateOf(day), why: t(`series.change.why.${why}`) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

const changeOf = (act: SeriesAct, startTime: string | null, where: BookingDraft): SeriesChange => {
  if (act === 'time') return { act, startTime };
  if (act !== 'place') return { act };
  const { place, room, entrance, officeId, idRules, phoneRules, zone } = where;
  return { act, place, room, entrance, officeId, idRules, phoneRules, ...(zone !== null && { zone }) };
};

/** Deletes, cancels, or changes an appointment and those that follow it, in one step. */
export const FollowingForm = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const { people } = useAppointmentWords();
  const sayUndoable = useSayUndoable();
  const { id } = appointment;
  const [act, setAct] = useState<SeriesAct>('time');
  const [startTime, setStartTime] = useState(appointment.startTime);
  const [where, setWhere] = useState(() => draftOf(appointment));
  const query = useCallQuery('series.following', { id, act }, { tables: appointmentTables, keepPrevious: true });
  const count = query.data?.changed.length ?? 0;
  const form = useFormSubmit({
    send: async () => {
      const done = await call('series.changeFollowing', { id, change: changeOf(act, startTime, where) });
      sayUndoable({
        message: t(`series.change.done.${act}`, { people: people(appointment), count: done.changed.length }),
        undo: () => call('series.undo', { act: done.act }),
      });
      closeSeriesDialog();
      if (act === 'remove' && done.changed.some((one) => one.id === id)) closeAppointment();
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Radio.Group
          label={t('series.change.what')}
          value={act}
          onChange={(next) => setAct(seriesActs.find((one) => one === next) ?? 'time')}
        >
          <Stack gap={6} mt={6}>
            {(['time', 'place', 'cancel', 'remove'] as const).map((one) => (
              <Radio key={one} value={one} label={t(`series.change.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {act === 'time' ? (
          <TimeField label={t('series.change.newTime')} value={startTime} onChange={setStartTime} />
        ) : null}
        {act === 'place' ? <WhereFields draft={where} change={setWhere} /> : null}
        <Loaded query={query}>{(following) => <Reach following={following} />}</Loaded>
        <FormNotice form={form} />
        <Group>
          <Button type="submit" loading={form.running} disabled={count === 0 || query.isPlaceholderData}>
            {t(`series.change.do.${act}`, { count })}
          </Button>
          <Button variant="subtle" onClick={closeSeriesDialog}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
