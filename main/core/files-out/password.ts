import { randomInt } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  passwordAlphabet,
  passwordGroupLength,
  passwordGroups,
  passwordProblem,
} from '../../../shared/exports/exports-rules.ts';

/** A password such as `k7qw-2mzx-…`: five groups of four, 95 bits. `random` answers a whole number below its limit. */
export const makePassword = (random: (limit: number) => number = randomInt): string => {
  const character = (): string => passwordAlphabet.charAt(random(passwordAlphabet.length));
  const group = (): string => Array.from({ length: passwordGroupLength }, character).join('');
  for (;;) {
    const password = Array.from({ length: passwordGroups }, group).join('-');
    // Once in millions a made password has too few different characters; it is thrown back.
    if (passwordProblem(password) === null) return password;
  }
};

/** @throws AppError password.weak */
export const requireStrongPassword = (password: string): void => {
  if (passwordProblem(password) !== null) throw new AppError('password.weak', { field: 'password' });
};
