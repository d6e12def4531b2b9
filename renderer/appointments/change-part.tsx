import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment, ChangeNotice } from '../../shared/appointments/appointments.ts';
import { type Audience, audienceOf, audiences, offOf, statusReasons } from '../../shared/appointments/change-notice.ts';
import { changeLines } from '../../shared/appointments/change-text.ts';
import type { Language } from '../../shared/basics/language.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { appointmentTables } from './public/appointment-words.ts';
import { type ChangeActs, useChangeActs } from './use-change-acts.ts';
import classes from './change.module.css';

/** The text for one audience, in both languages. */
const Copies = ({ audience, acts }: { readonly audience: Audience; readonly acts: ChangeActs }) => {
  const { t } = useTranslation();
  const shown = useShownLanguage();
  const [names, setNames] = useState(false);
  const languages: readonly Language[] = shown === 'es' ? ['es', 'en'] : ['en', 'es'];
  const hint = t(`appointments.change.hint.${audience}`);
  return (
    <div className={classes.copies} role="group" aria-label={hint}>
      <p className={classes.hint}>{hint}</p>
      {audience === 'crew' ? (
        <Checkbox
          size="xs"
          label={t('appointments.change.names')}
          checked={names}
          onChange={(event) => setNames(event.currentTarget.checked)}
        />
      ) : null}
      <div className={classes.row}>
        {languages.map((language) => (
          <Button
            key={language}
            size="compact-sm"
            variant={language === shown ? 'light' : 'default'}
            leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
            onClick={() => void acts.copy(audience, language, names)}
          >
            {t(`appointments.briefing.copy.${language}`)}
          </Button>
        ))}
      </div>
    </div>
  );
};

const Members = ({ notice, acts }: { readonly notice: ChangeNotice; readonly acts: ChangeActs }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className={classes.members} aria-label={t('appointments.change.list')}>
      {notice.members.map((member) => (
        <li key={member.volunteerId}>
          <Checkbox
            label={member.name}
            description={
              member.told === null
                ? t('appointments.change.notYet')
                : t('appointments.change.told', { name: member.told.by, when: format.instant(member.told.at) })
            }
            checked={member.told !== null}
            onChange={(event) => void acts.setTold([member], event.currentTarget.checked)}
          />
        </li>
      ))}
    </ul>
  );
};

const Notice = ({ notice, acts }: { readonly notice: ChangeNotice; readonly acts: ChangeActs }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const { was, now, members } = notice;
  if (was === null) return null;
  const untold = members.filter(({ told }) => told === null);
  const lines = changeLines(was, now, 'crew', { t, language, safe: (state, field) => state[field] });
  return (
    <>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <StatusMark tone={untold.length > 0 ? 'missing' : 'done'} boxed>
        {untold.length > 0
          ? t('appointments.change.notTold', { initials: untold.map(({ initials }) => initials).join(', ') })
          : t('appointments.change.allTold')}
      </StatusMark>
      <Members notice={notice} acts={acts} />
      {audiences
        .filter((audience) => members.some(({ answer }) => audienceOf(answer) === audience))
        .map((audience) => (
          <Copies key={audience} audience={audience} acts={acts} />
        ))}
    </>
  );
};

/** Why it was moved, missed or canceled; other reasons have words, which are saved when the field is left. */
const Reason = ({ appointment, acts }: { readonly appointment: Appointment; readonly acts: ChangeActs }) => {
  const { t } = useTranslation();
  const { statusReason, statusReasonWords } = appointment;
  const [typed, setTyped] = useState(statusReasonWords ?? '');
  const saveWords = () => {
    const words = typed.trim() === '' ? null : typed.trim();
    if (words !== statusReasonWords) void acts.setReason({ statusReason, statusReasonWords: words });
  };
  return (
    <div className={classes.reason}>
      <NativeSelect
        label={t('appointments.change.reason')}
        description={t('appointments.change.reasonHint')}
        data={[
          { value: '', label: t('appointments.change.noReason') },
          ...statusReasons.map((one) => ({ value: one, label: t(`appointments.reason.${one}`) })),
        ]}
        value={statusReason ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const reason = statusReasons.find((one) => one === chosen) ?? null;
          void acts.setReason({
            statusReason: reason,
            statusReasonWords: reason === 'other' ? statusReasonWords : null,
          });
        }}
      />
      {statusReason === 'other' ? (
        <TextInput
          label={t('appointments.change.reasonWords')}
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={saveWords}
        />
      ) : null}
    </div>
  );
};

/** What changed since the crew last heard, who has been told, the text for it, and why it changed. */
export const ChangePart = ({ appointment }: { readonly appointment: Appointment }) => {
  const { t } = useTranslation();
  const acts = useChangeActs(appointment);
  const { data } = useCallQuery('appointments.changeNotice', { id: appointment.id }, { tables: appointmentTables });
  const notice = data === undefined || data.was === null ? null : data;
  if (notice === null && offOf(appointment.status) === null && appointment.statusReason === null) return null;
  return (
    <PanelPart title={t('appointments.change.title')}>
      {notice === null ? null : <Notice notice={notice} acts={acts} />}
      <Reason
        key={`${appointment.statusReason}-${appointment.statusReasonWords}`}
        appointment={appointment}
        acts={acts}
      />
    </PanelPart>
  );
};
