import type { FeatureParts } from '../base/parts.ts';
import { FormsNotice } from './forms-notice.tsx';

export const draftsParts = {
  notices: [{ name: 'forms', component: FormsNotice, on: 'today' }],
} satisfies FeatureParts;
