import { useTranslation } from 'react-i18next';
import { documentKinds } from '../../../shared/plans/choices.ts';
import type { PlanGap } from '../../../shared/plans/plans.ts';
import { useFormat } from '../../base/use-format.ts';

/** What a gap is, and why it matters. */
export interface GapWords {
  readonly what: string;
  readonly why: string;
}

/** Puts what a plan lacks into sentences. */
export const useGapWords = (): ((gap: PlanGap) => GapWords) => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ code, names }) => {
    const told = names.map((name) => {
      const kind = code === 'documents' ? documentKinds.find((one) => one === name) : undefined;
      return kind === undefined ? name : t(`plans.document.${kind}`);
    });
    return { what: t(`plans.gap.${code}.what`, { names: format.list(told) }), why: t(`plans.gap.${code}.why`) };
  };
};
