import { useTranslation } from 'react-i18next';
import { paperStates, type PaperState } from '../../shared/plans/choices.ts';
import { StatusMark, type Tone } from '../ui/status-mark.tsx';

const tones: Readonly<Record<PaperState, Tone>> = {
  unknown: 'missing',
  have: 'done',
  missing: 'missing',
  notNeeded: 'quiet',
};

/** Whether a paper is there. */
export const PaperStateMark = ({ state }: { readonly state: string }) => {
  const { t } = useTranslation();
  const known = paperStates.find((one) => one === state) ?? 'unknown';
  return <StatusMark tone={tones[known]}>{t(`plans.paperState.${known}`)}</StatusMark>;
};
