import { add } from './rings/outcome.ts';
import { conclude, format, provideParts, quickLint, types, unitTests } from './rings/steps.ts';

/** `npm run check`: what is worth knowing before every commit. */

const limit = 60;
const begun = performance.now();

await provideParts(['qpdf', 'poppler-utils']);
const found = await Promise.all([unitTests('unit'), format(), quickLint(), ...types()]);
conclude('check', found.reduce(add), (performance.now() - begun) / 1000, limit);
