import type { LookupResult } from '../../shared/locator/locator-rules.ts';
import type { Tone } from '../ui/status-mark.tsx';

const tones: Readonly<Record<LookupResult, Tone>> = {
  inCustody: 'done',
  inCustodyCbp: 'done',
  callForDetails: 'info',
  notInCustody: 'danger',
  severalMatches: 'info',
  zeroOnce: 'missing',
  zero: 'missing',
  internalError: 'quiet',
  blocked: 'quiet',
  siteDown: 'quiet',
  tried: 'quiet',
  thereNow: 'done',
  notThere: 'missing',
  wouldNotSay: 'quiet',
  willCallBack: 'info',
  noAnswer: 'quiet',
};

/** How a result is marked; its words say it first. */
export const resultTone = (result: LookupResult): Tone => tones[result];
