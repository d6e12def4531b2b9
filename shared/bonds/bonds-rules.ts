import { bondStages, type BondStage, type MoneyWay } from './choices.ts';

interface Paid {
  readonly way: MoneyWay;
  readonly cents: number;
}

export interface Sums {
  readonly outCents: number;
  readonly backCents: number;
  /** What has not come back; negative where more came back, as interest does. */
  readonly stillOutCents: number;
}

const sumOf = (money: readonly Paid[], way: MoneyWay): number =>
  money.reduce((sum, paid) => (paid.way === way ? sum + paid.cents : sum), 0);

/** What went out for a bond and what came back, in cents. */
export const sumsOf = (money: readonly Paid[]): Sums => {
  const [outCents, backCents] = [sumOf(money, 'out'), sumOf(money, 'back')];
  return { outCents, backCents, stillOutCents: outCents - backCents };
};

/** How far a bond is: the last stage that is written down, in the usual order; null before the first one. */
export const stageReached = (steps: readonly { readonly stage: BondStage }[]): BondStage | null =>
  bondStages.findLast((stage) => steps.some((step) => step.stage === stage)) ?? null;

/** Stages after which nothing more is expected of a bond. */
const last: readonly BondStage[] = ['refunded', 'breached'];

/** Whether a bond is over. */
export const isOver = (steps: readonly { readonly stage: BondStage }[]): boolean =>
  steps.some(({ stage }) => last.includes(stage));
