import { add } from './rings/outcome.ts';
import {
  build,
  conclude,
  format,
  inTurn,
  provideWindowParts,
  typedLint,
  types,
  unitTests,
  windowTests,
} from './rings/steps.ts';

/** `npm test`: what CI runs. */

const limit = 720;
const begun = performance.now();

// The first steps need nothing of the system, so they run while it is installed.
const provided = provideWindowParts();
const checked = await Promise.all([format(), typedLint(), ...types(), build()]);
await provided;
const tested = await inTurn([
  () => unitTests('unit'),
  () => unitTests('slow'),
  () => unitTests('fuzz'),
  () => unitTests('faults'),
  () => windowTests(['--project=journeys']),
]);
conclude('test', [...checked, tested].reduce(add), (performance.now() - begun) / 1000, limit);
