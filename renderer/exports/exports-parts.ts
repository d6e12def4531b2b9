import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';

export const exportsParts = {
  screens: {
    exports: lazy(async () => ({ default: (await import('./exports-screen.tsx')).ExportsScreen })),
    exportSummary: lazy(async () => ({ default: (await import('./export-summary-screen.tsx')).ExportSummaryScreen })),
  },
} satisfies FeatureParts;
