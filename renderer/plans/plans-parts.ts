import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';

export const plansParts = {
  screens: {
    planReview: lazy(async () => ({ default: (await import('./review-screen.tsx')).PlanReviewScreen })),
    planVersions: lazy(async () => ({ default: (await import('./versions-screen.tsx')).PlanVersionsScreen })),
  },
} satisfies FeatureParts;
