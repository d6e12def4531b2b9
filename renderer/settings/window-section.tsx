import { Group, NumberInput, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/basics/language.ts';
import { colourSchemes, type Settings } from '../../shared/shell/shell.ts';
import { languageNames, useLanguage } from '../base/language.ts';
import { useCallQuery } from '../base/queries.ts';
import { mantineScheme, useSaveSettings } from '../base/window-settings.ts';
import { Section } from '../ui/section.tsx';
import { SettingRow, SettingRows } from '../ui/setting-row.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useErrorToast, useToast } from '../ui/toasts.tsx';

const IdleMinutes = ({ saved }: { readonly saved: number }) => {
  const { t } = useTranslation();
  const save = useSaveSettings();
  const toast = useToast();
  const showError = useErrorToast();
  const [value, setValue] = useState<string | number>(saved);
  const minutes = typeof value === 'number' ? value : Number.NaN;
  const isGood = Number.isInteger(minutes) && minutes >= 1 && minutes <= 60;
  const commit = async () => {
    if (!isGood || minutes === saved) {
      return;
    }
    try {
      await save({ idleMinutes: minutes });
      toast({ message: t('settings.idleSaved', { count: minutes }) });
    } catch (error) {
      setValue(saved);
      showError(error);
    }
  };
  return (
    <Group gap="xs">
      <NumberInput
        w={110}
        aria-label={t('settings.idle')}
        value={value}
        onChange={setValue}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            void commit();
          }
        }}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        min={1}
        max={60}
        error={isGood ? undefined : t('settings.idleRange')}
      />
      {isGood ? <span>{t('settings.minutes', { count: minutes })}</span> : null}
    </Group>
  );
};

/** Language, colors and idle minutes: what belongs to this computer rather than to the vault. */
export const WindowSection = ({ settings }: { readonly settings: Settings }) => {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const save = useSaveSettings();
  const showError = useErrorToast();
  const system = useCallQuery('system.get', {}, { tables: [] });
  const chooseScheme = (colourScheme: Settings['colourScheme']) => {
    setColorScheme(mantineScheme(colourScheme));
    void save({ colourScheme }).catch(showError);
  };
  return (
    <Section title={t('settings.window')}>
      <SettingRows>
        <SettingRow label={t('settings.language')} hint={t('settings.languageHint')}>
          <SegmentedControl
            aria-label={t('settings.language')}
            value={language}
            onChange={(value) => choose(value)}
            data={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </SettingRow>
        <SettingRow label={t('settings.colours')}>
          <SegmentedControl
            aria-label={t('settings.colours')}
            value={settings.colourScheme}
            onChange={(value) => chooseScheme(value)}
            data={colourSchemes.map((value) => ({ value, label: t(`settings.scheme.${value}`) }))}
          />
        </SettingRow>
        <SettingRow label={t('settings.idle')} hint={t('settings.idleHint')}>
          <Stack gap="xs">
            <IdleMinutes saved={settings.idleMinutes} />
            {system.data?.hearsScreenLock === false ? (
              <StatusMark tone="missing">{t('settings.screenLockUnheard')}</StatusMark>
            ) : null}
          </Stack>
        </SettingRow>
      </SettingRows>
    </Section>
  );
};
