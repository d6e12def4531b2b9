import { test } from '@playwright/test';

/** States what the running test has counted or measured, for the table of `npm run promises`. */
export const stateFigure = (figure: string): void => {
  test.info().annotations.push({ type: 'figure', description: figure });
};
