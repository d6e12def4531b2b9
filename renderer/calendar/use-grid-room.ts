import { useResizeObserver } from '@mantine/hooks';
import { useState } from 'react';

/** Below this width of the grid, in px, a cell has no room for the time beside the name. */
const narrow = 800;
/** What the tray takes of it, in px, and the width from which it is there unasked. */
const trayWidth = 240;
const wide = 1300;

/** What is above and below the grid, in px: until the grid is measured, the window's height gives its own. */
const around = 180;

/** How much room the grid has, as measured, and whether the tray of what has no date is beside it. */
export const useGridRoom = (undated: number) => {
  const [trayWanted, setTrayWanted] = useState<boolean | null>(null);
  const [areaRef, { width, height }] = useResizeObserver<HTMLDivElement>();
  const trayShown = undated > 0 && (trayWanted ?? width > wide);
  const gridWidth = width - (trayShown ? trayWidth : 0);
  const room = {
    isNarrow: width > 0 && gridWidth < narrow,
    height: height === 0 ? window.innerHeight - around : height,
    trayShown,
    showTray: setTrayWanted,
  };
  return [areaRef, room] as const;
};
