import type { FeatureParts } from '../base/parts.ts';
import { foundSources } from './palette-found.ts';

export const searchParts = { sources: foundSources } satisfies FeatureParts;
