import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** What validates data by a published schema, as someone who receives it would. @param file in `docs/` */
export const validatorOf = (file: string): ValidateFunction => {
  const ajv = new Ajv({ allErrors: true });
  // The package's types name the function `default` under Node's rules for modules.
  (addFormats as unknown as (target: Ajv) => void)(ajv);
  return ajv.compile(JSON.parse(readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8')));
};
