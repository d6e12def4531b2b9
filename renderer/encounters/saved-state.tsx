import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clockWithSecondsIn } from '../../shared/basics/dates-in-words.ts';
import { assertNever, type ErrorCode } from '../../shared/contract/errors.ts';
import type { SaveState } from '../base/draft-saver.ts';
import { useShownLanguage } from '../base/words.ts';
import classes from './saved-state.module.css';

type Reason = 'diskFull' | 'readOnly' | 'disk' | 'locked' | 'sealed' | 'notYours' | 'gone' | 'refused' | 'other';

const reasons: Partial<Record<ErrorCode, Reason>> = {
  'disk.full': 'diskFull',
  'disk.readOnly': 'readOnly',
  'disk.notAllowed': 'readOnly',
  'disk.failed': 'disk',
  'vault.locked': 'locked',
  'record.sealed': 'sealed',
  'record.notYours': 'notYours',
  'record.notFound': 'gone',
  'input.rejected': 'refused',
};

export interface SavedStateProps {
  readonly state: SaveState;
  readonly zone: string;
}

/** Says in words whether what is on screen is in the vault. */
export const SavedState = ({ state, zone }: SavedStateProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  switch (state.kind) {
    case 'untouched':
      return <span className={classes.state}>{t('encounters.saving.notYet')}</span>;
    case 'saving':
      return (
        <span className={classes.state}>
          <IconDots size={16} stroke={1.75} aria-hidden />
          {t('encounters.saving.soon')}
        </span>
      );
    case 'saved':
      return (
        <span className={[classes.state, classes.saved].join(' ')}>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden />
          {t('encounters.saving.saved', { time: clockWithSecondsIn(state.at, zone, language) })}
        </span>
      );
    case 'failed':
      return (
        <span className={[classes.state, classes.failed].join(' ')}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          {t('encounters.saving.notSaved')}
        </span>
      );
    default:
      return assertNever(state);
  }
};

/** Says across the window why the last save failed, that the text is still here, and lets it be tried again. */
export const SaveFailure = ({ state, onTryAgain }: { readonly state: SaveState; readonly onTryAgain: () => void }) => {
  const { t } = useTranslation();
  if (state.kind !== 'failed') return null;
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <span>
        {t('encounters.saving.failed', {
          reason: t(`encounters.saving.reason.${reasons[state.error.code] ?? 'other'}`),
        })}
      </span>
      <Button size="compact-sm" variant="default" onClick={onTryAgain}>
        {t('encounters.saving.tryAgain')}
      </Button>
    </div>
  );
};
