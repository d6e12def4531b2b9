import { lazy } from 'react';
import type { FeatureParts } from '../base/parts.ts';

const loadScreen = () => import('./attorney-packet-screen.tsx');

export const attorneyParts = {
  screens: {
    attorneyPacket: lazy(async () => ({ default: (await loadScreen()).AttorneyPacketScreen })),
  },
  // When someone is taken, nothing more has to be loaded.
  warmUp: loadScreen,
} satisfies FeatureParts;
