import { Anchor, Button, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../../shared/appointments/appointment-kinds.ts';
import { hearingKinds } from '../../../shared/release/choices.ts';
import { openAppointment } from '../../appointments/public/appointment-panel.ts';
import { appointmentTables, useAppointmentWords } from '../../appointments/public/appointment-words.ts';
import { call } from '../../base/bridge.ts';
import { InlineForm } from '../../base/inline-form.tsx';
import { useCallQuery } from '../../base/queries.ts';
import { useDayErrors } from '../../base/use-day-errors.ts';
import { useFormSubmit } from '../../base/use-form-submit.ts';
import { useFormat } from '../../base/use-format.ts';
import { useUndoable } from '../../base/use-undoable.ts';
import { useShownLanguage } from '../../base/words.ts';
import { DirectoryField } from '../../directory/public/directory-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { PanelPart } from '../../ui/panel-part.tsx';
import { Loaded } from '../../ui/states.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import classes from '../release.module.css';

type HearingKind = (typeof hearingKinds)[number];

const nowhere = { id: null, line: '' } as const;

const HearingForm = ({ detentionId, onDone }: { readonly detentionId: string; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const undoable = useUndoable();
  const days = useDayErrors();
  const [kind, setKind] = useState<HearingKind>('eoir-bond');
  const [date, setDate] = useState<string | null>(null);
  const [startTime, setStartTime] = useState<string | null>(null);
  const [court, setCourt] = useState<{ readonly id: string | null; readonly line: string }>(nowhere);
  const form = useFormSubmit({
    check: () => ({ date: days.expected(date) }),
    send: async () => {
      const done = await undoable(async () => {
        const { appointmentId, eventId } = await call('release.addHearing', {
          id: detentionId,
          kind,
          date,
          startTime,
          place: court.line.trim() === '' ? null : court.line,
          officeId: court.id,
        });
        return {
          message: t('release.hearings.booked'),
          undo: async () => {
            await call('appointments.remove', { id: appointmentId });
            await call('detentions.takeBack', { id: detentionId, eventId });
          },
        };
      });
      if (done) onDone();
    },
  });
  return (
    <InlineForm form={form} saveWords={t('release.hearings.save')} onCancel={onDone}>
      <Select
        label={t('release.hearings.kind')}
        data={hearingKinds.map((value) => ({ value, label: kindName({ kind: value, kindWords: null }, language) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value ?? 'eoir-bond')}
      />
      <DateField
        label={t('release.hearings.date')}
        value={date}
        error={form.errors['date']}
        onChange={(value) => {
          setDate(value);
          form.clear('date');
        }}
      />
      <TimeField label={t('release.hearings.time')} value={startTime} onChange={setStartTime} />
      <DirectoryField
        label={t('release.hearings.court')}
        kinds={['court']}
        placeholder={t('release.hearings.courtHint')}
        value={court}
        onChange={setCourt}
      />
    </InlineForm>
  );
};

const isHearing = (kind: string): boolean => hearingKinds.some((one) => one === kind);
/** Appointments that are still to come. */
const open: readonly string[] = ['planned', 'confirmed', 'underWay'];

const Ahead = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const format = useFormat();
  const query = useCallQuery('appointments.ofPerson', { personId }, { tables: appointmentTables });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const ahead = items
          .filter(
            ({ kind, status, date, zone }) =>
              isHearing(kind) && open.includes(status) && (date === null || date >= format.today(zone)),
          )
          .toReversed();
        if (ahead.length === 0) return <p className={classes.soft}>{t('release.hearings.none')}</p>;
        return (
          <ul className={classes.list}>
            {ahead.map((appointment) => {
              const line = t('release.hearings.line', {
                kind: words.kind(appointment),
                when: words.when(appointment),
              });
              return (
                <li key={appointment.id} className={classes.line}>
                  <div className={classes.said}>
                    <Anchor
                      component="button"
                      type="button"
                      ta="start"
                      aria-label={t('release.hearings.open', { what: line })}
                      onClick={() => openAppointment(appointment.id)}
                    >
                      {line}
                    </Anchor>
                    {appointment.place === null ? null : <span className={classes.soft}>{appointment.place}</span>}
                  </div>
                </li>
              );
            })}
          </ul>
        );
      }}
    </Loaded>
  );
};

interface HearingsPartProps {
  readonly detentionId: string;
  /** Null while no one is linked. */
  readonly personId: string | null;
  /** Asks whose detention it is. */
  readonly onLink: () => void;
}

/** Hearings of the person that are ahead: ordinary appointments, which are also in the calendar. For coordinators. */
export const HearingsPart = ({ detentionId, personId, onLink }: HearingsPartProps) => {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <PanelPart title={t('release.hearings.title')}>
      {personId === null ? (
        <div className={classes.part}>
          <p className={classes.soft}>{t('release.hearings.noPerson')}</p>
          <div>
            <Button variant="default" onClick={onLink}>
              {t('release.hearings.link')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={classes.part}>
          <Ahead personId={personId} />
          {adding ? (
            <HearingForm detentionId={detentionId} onDone={() => setAdding(false)} />
          ) : (
            <div>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {t('release.hearings.add')}
              </Button>
            </div>
          )}
        </div>
      )}
    </PanelPart>
  );
};
