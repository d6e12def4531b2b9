import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { call } from '../base/bridge.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormat } from '../base/use-format.ts';
import { DateField } from '../ui/date-field.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import type { Draft } from './use-draft.ts';
import classes from './details-panel.module.css';

/** The date that was given for next time, and its appointment in one step. */
export const NextDate = ({ draft, note }: { readonly draft: Draft; readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const format = useFormat();
  const toast = useToast();
  const errorToast = useErrorToast();
  const [running, setRunning] = useState(false);
  const { edit, content, flush } = draft;
  const { nextDate, nextTime } = content;
  const when = nextDate === null ? '' : format.agreed({ date: nextDate, time: nextTime, zone: note.zone });
  const book = async (): Promise<void> => {
    setRunning(true);
    try {
      // The core books what the vault holds.
      await flush();
      const { created } = await call('encounters.bookNext', { noteId: note.id });
      toast({ message: t(created ? 'encounters.details.booked' : 'encounters.details.moved', { date: when }) });
    } catch (error) {
      errorToast(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <fieldset className={classes.next}>
      <legend>{t('encounters.details.next')}</legend>
      <div className={classes.two}>
        <DateField
          label={t('encounters.details.nextDate')}
          value={nextDate}
          onChange={(date) => edit((current) => ({ ...current, nextDate: date }))}
        />
        <TimeField
          label={t('encounters.details.nextTime')}
          value={nextTime}
          onChange={(time) => edit((current) => ({ ...current, nextTime: time }))}
        />
      </div>
      {role === 'coordinator' ? (
        <div className={classes.nextAct}>
          <Button
            variant="light"
            leftSection={<IconCalendarPlus size={18} stroke={1.75} aria-hidden />}
            disabled={nextDate === null}
            loading={running}
            onClick={() => void book()}
          >
            {t('encounters.details.bookNext')}
          </Button>
          <span className={classes.hint}>
            {nextDate === null
              ? t('encounters.details.bookNextMissing')
              : t('encounters.details.bookNextHint', { date: when })}
          </span>
        </div>
      ) : null}
    </fieldset>
  );
};
