import { IconCalendarClock, IconMessages } from '@tabler/icons-react';
import { lazy } from 'react';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import { addDays, dateIn } from '../../shared/basics/time.ts';
import { weekStart } from '../../shared/basics/time.ts';
import { goTo } from '../base/navigation.ts';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { openShiftDialog, openShiftPanel, shiftDialog, shiftPanel } from './shift-panels.ts';

const pasteReplies = (): void => {
  goTo({ name: 'shifts' });
  const from = weekStart(dateIn(computerZone(), new Date()));
  openShiftDialog({ ask: 'replies', from, to: addDays(from, 6) });
};

const addShift = (): void => {
  goTo({ name: 'shifts' });
  openShiftPanel({ mode: 'edit', id: null });
};

export const shiftsParts = {
  screens: { shifts: lazy(async () => ({ default: (await import('./shifts-screen.tsx')).ShiftsScreen })) },
  panels: [
    drawPanel(
      shiftPanel,
      lazy(async () => ({ default: (await import('./shift-panel.tsx')).ShiftPanel })),
    ),
    drawPanel(
      shiftDialog,
      lazy(async () => ({ default: (await import('./shift-dialogs.tsx')).ShiftDialogs })),
    ),
  ],
  actions: [
    {
      name: 'addShift',
      words: (t) => t('shifts.add'),
      also: (t) => t('shifts.palette.also'),
      icon: IconCalendarClock,
      roles: ['coordinator'],
      run: addShift,
    },
    {
      name: 'pasteReplies',
      words: (t) => t('shifts.palette.paste'),
      also: (t) => t('shifts.palette.also'),
      icon: IconMessages,
      roles: ['coordinator'],
      run: pasteReplies,
    },
  ],
} satisfies FeatureParts;
