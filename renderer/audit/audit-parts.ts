import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';

export const auditParts = {
  screens: { audit: lazy(async () => ({ default: (await import('./audit-screen.tsx')).AuditScreen })) },
} satisfies FeatureParts;
