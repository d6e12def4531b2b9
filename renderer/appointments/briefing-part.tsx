import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarDown, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/basics/language.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useShownLanguage } from '../base/words.ts';
import { openCalendarFile } from '../ics/public/calendar-file.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import { useAppointmentActs } from './public/appointment-acts.ts';
import { appointmentTables } from './public/appointment-words.ts';
import detail from './detail.module.css';

const Preview = ({ id, language }: { readonly id: string; readonly language: Language }) => {
  const briefing = useCallQuery('appointments.briefing', { id, language }, { tables: appointmentTables });
  return briefing.data ? (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself, so the keyboard must reach it
    <pre className={detail.preview} lang={language} tabIndex={0}>
      {briefing.data.text}
    </pre>
  ) : null;
};

/** The text for the crew's chat, in the language that they read; it can be looked at before it is copied. */
export const BriefingPart = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const shown = useShownLanguage();
  const acts = useAppointmentActs();
  const { role } = useSessionUser();
  const previewId = useId();
  const [opened, { toggle }] = useDisclosure(false);
  const languages: readonly Language[] = shown === 'es' ? ['es', 'en'] : ['en', 'es'];
  return (
    <PanelPart title={t('appointments.briefing.title')}>
      <p className={detail.hint}>{t('appointments.briefing.hint')}</p>
      <div className={detail.row}>
        {languages.map((language) => (
          <Button
            key={language}
            variant={language === shown ? 'light' : 'default'}
            leftSection={<IconCopy size={16} stroke={1.75} aria-hidden />}
            onClick={() => void acts.copyBriefing(id, language)}
          >
            {t(`appointments.briefing.copy.${language}`)}
          </Button>
        ))}
        <Button variant="subtle" aria-expanded={opened} aria-controls={previewId} onClick={toggle}>
          {t(opened ? 'common.hide' : 'common.show')}
        </Button>
        {role === 'coordinator' ? (
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
              onClick={() => goTo({ name: 'papers', kind: 'roleCard', appointmentId: id })}
            >
              {t('packets.roleCard')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconCalendarDown size={16} stroke={1.75} aria-hidden />}
              onClick={() => openCalendarFile({ scope: { of: 'appointment', id } })}
            >
              {t('ics.button')}
            </Button>
          </>
        ) : null}
      </div>
      <Collapse expanded={opened} id={previewId} transitionDuration={100}>
        {opened ? <Preview id={id} language={shown} /> : null}
      </Collapse>
    </PanelPart>
  );
};
