/** What happens to a bond, in the usual order. Each may be missing: a bond is written down as it becomes known. */
export const bondStages = [
  'set',
  'obligorFound',
  'submitted',
  'posted',
  'released',
  'obligations',
  'refunded',
  'breached',
] as const;
export type BondStage = (typeof bondStages)[number];

/** Who set the amount. */
export const bondSetters = ['ice', 'judge', 'other'] as const;

/** Money that leaves a fund for a bond, and money that comes back to it. */
export const moneyWays = ['out', 'back'] as const;
export type MoneyWay = (typeof moneyWays)[number];

/** Papers that come after a bond is posted. */
export const noticeKinds = ['i340', 'i333', 'i391', 'other'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Lists of a bond whose rows are deleted and restored by themselves, and the bond itself. */
export const bondRows = ['bond', 'money', 'notice'] as const;

/** The most characters that a field of a bond takes. */
export const bondLimits = { line: 300, text: 4000 } as const;
