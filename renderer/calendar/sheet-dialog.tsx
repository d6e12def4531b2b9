import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/basics/language.ts';
import { appointmentTables } from '../appointments/public/appointment-words.ts';
import { useCallQuery } from '../base/queries.ts';
import { useShownLanguage } from '../base/words.ts';
import { Loaded } from '../ui/states.tsx';
import { LanguageSwitch, TextSheet } from '../ui/text-sheet.tsx';
import { closeSheet, type SheetDays } from './sheet-panel.ts';
import classes from './calendar.module.css';

/** The appointments of some days as text: initials, unless someone chooses names. */
export const SheetDialog = ({ content: { from, to } }: { readonly content: SheetDays }) => {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(useShownLanguage());
  const [names, setNames] = useState(false);
  const query = useCallQuery(
    'calendar.sheet',
    { from, to, language, names },
    { tables: appointmentTables, keepPrevious: true },
  );
  return (
    <Modal
      opened
      onClose={closeSheet}
      title={t('calendar.sheet.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={query}>
        {({ text }) => (
          <TextSheet
            label={t('calendar.sheet.text')}
            text={text}
            what={t('calendar.sheet.title')}
            copyWords={t('calendar.sheet.copy')}
          >
            <p className={classes.soft}>{t('calendar.sheet.lead')}</p>
            <LanguageSwitch label={t('calendar.sheet.language')} language={language} onLanguage={setLanguage} />
            <Checkbox
              label={t('calendar.sheet.names')}
              description={t('calendar.sheet.namesHint')}
              checked={names}
              onChange={(event) => setNames(event.currentTarget.checked)}
            />
          </TextSheet>
        )}
      </Loaded>
    </Modal>
  );
};
