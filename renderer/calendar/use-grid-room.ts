import { useResizeObserver } from '@mantine/hooks';
import { useState } from 'react';

/** Heights in px: the head of the grid, a day's number with the "+ more" line, and one entry. */
const heights = { head: 30, day: 43, entry: 21 } as const;
const weeks = 6;

/** Below this width of the grid, in px, a cell has no room for the time beside the name. */
const narrow = 800;
/** What the tray takes of it, in px, and the width from which it is there unasked. */
const trayWidth = 240;
const wide = 900;

/** What is above and below the grid, in px: until the grid is measured, the window's height gives its own. */
const around = 180;

/** As many entries as a day of the month has room for, at least one. */
const roomPerDay = (measured: number): number => {
  const height = measured === 0 ? window.innerHeight - around : measured;
  return Math.max(1, Math.floor(((height - heights.head) / weeks - heights.day) / heights.entry));
};

/** How much fits, as measured, and whether the tray of what has no date is beside the grid. */
export const useGridRoom = (undated: number) => {
  const [trayWanted, setTrayWanted] = useState<boolean | null>(null);
  const [areaRef, { width, height }] = useResizeObserver<HTMLDivElement>();
  const isWide = width === 0 || width > wide;
  const trayShown = undated > 0 && (trayWanted ?? isWide);
  const gridWidth = width - (trayShown ? trayWidth : 0);
  const room = {
    isNarrow: width > 0 && gridWidth < narrow,
    perDay: roomPerDay(height),
    trayShown,
    showTray: setTrayWanted,
  };
  return [areaRef, room] as const;
};
