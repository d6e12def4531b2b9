import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/basics/language.ts';
import { type CalendarDetail, calendarDetails } from '../../shared/ics/ics.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallJob } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { Notice } from '../ui/states.tsx';
import { LanguageSwitch } from '../ui/text-sheet.tsx';
import { type CalendarFileContent, closeCalendarFile } from './public/calendar-file.ts';
import classes from './calendar-file.module.css';

interface Written {
  readonly name: string;
  readonly events: number;
  readonly withoutDate: number;
}

const useScopeWords = (): ((content: CalendarFileContent) => string) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ scope, name = '' }) => {
    switch (scope.of) {
      case 'appointment':
        return t('ics.ofAppointment');
      case 'person':
        return t('ics.ofPerson', { name });
      case 'volunteer':
        return t('ics.ofVolunteer', { name });
      case 'days':
        return t('ics.ofDays', { from: format.date(scope.from), to: format.date(scope.to) });
    }
  };
};

const Done = ({ written }: { readonly written: Written }) => {
  const { t } = useTranslation();
  const { name, events, withoutDate } = written;
  return (
    <Stack gap="md">
      <Notice tone="done" alert>
        {t('ics.saved', { count: events, name })}
      </Notice>
      {withoutDate === 0 ? null : <p>{t('ics.withoutDate', { count: withoutDate })}</p>}
      <Group>
        <Button onClick={closeCalendarFile}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
};

interface ChoiceProps extends CalendarFileContent {
  readonly onWritten: (written: Written) => void;
}

const Choice = ({ onWritten, ...content }: ChoiceProps) => {
  const { t } = useTranslation();
  const words = useScopeWords();
  const [language, setLanguage] = useState<Language>(useShownLanguage());
  const [detail, setDetail] = useState<CalendarDetail>('busy');
  const [typed, setTyped] = useState('');
  const job = useCallJob('ics.write');
  const word = t('ics.word');
  const form = useFormSubmit({
    send: async () => {
      const chosen = await call('files.chooseSave', { kind: 'calendarFile' });
      if (chosen === null) return;
      const { events, withoutDate } = await job.run({
        out: chosen.file,
        scope: content.scope,
        detail,
        language,
        confirmation: typed,
      });
      onWritten({ name: chosen.name, events, withoutDate });
    },
  });
  const isConfirmed = typed.trim().toLowerCase() === word.toLowerCase();
  return (
    <form {...form.props}>
      <Stack gap="md">
        <p>{words(content)}</p>
        <p className={classes.soft}>{t('ics.lead')}</p>
        <Radio.Group
          label={t('ics.detail.label')}
          value={detail}
          onChange={(next) => setDetail(next === 'places' ? 'places' : 'busy')}
        >
          <Stack gap={6} mt={6}>
            {calendarDetails.map((one) => (
              <Radio key={one} value={one} label={t(`ics.detail.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <LanguageSwitch label={t('ics.language')} language={language} onLanguage={setLanguage} />
        <p className={classes.soft}>{t('ics.length')}</p>
        <Notice tone="missing">
          <p>{t('ics.inTheClear')}</p>
          <TextInput
            mt={8}
            label={t('ics.confirm', { word })}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Notice>
        <FormNotice form={form} />
        <Group>
          <Button type="submit" disabled={!isConfirmed} loading={job.running || form.running}>
            {t('ics.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Writes appointments to a file for other calendars: without names, and only once someone typed that it is unencrypted. */
export const CalendarFileDialog = ({ content }: { readonly content: CalendarFileContent }) => {
  const { t } = useTranslation();
  const [written, setWritten] = useState<Written | null>(null);
  return (
    <Modal
      opened
      onClose={closeCalendarFile}
      title={t('ics.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {written === null ? <Choice {...content} onWritten={setWritten} /> : <Done written={written} />}
    </Modal>
  );
};
