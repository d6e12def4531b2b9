import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';
import { SigningNotice } from './signing-notice.tsx';

export const auditParts = {
  screens: { audit: lazy(async () => ({ default: (await import('./audit-screen.tsx')).AuditScreen })) },
  notices: [{ name: 'signing', component: SigningNotice, on: 'today' }],
} satisfies FeatureParts;
