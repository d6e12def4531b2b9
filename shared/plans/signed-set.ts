import { signedKinds, type PaperState, type SignedKind } from './choices.ts';
import type { PersonOfPlan, PlanContent } from './plans.ts';

/** The signed-beforehand set as the plan shows it: the caregivers' papers are one of them. */
export const signedSetKinds = ['privacyWaiver', 'g28', 'caregiverPaper', 'bondObligor', 'proofOfPresence'] as const;
export type SignedSetKind = (typeof signedSetKinds)[number];

type Known = Pick<PlanContent, 'signed' | 'caregivers' | 'children' | 'hasChildren'>;
type OnFile = Pick<PersonOfPlan, 'g28OnFile' | 'privacyWaiverOnFile'>;

/** Whether there are children to be cared for; null: no one asked. One who is listed is there. */
export const hasChildren = ({ children, hasChildren: said }: Pick<PlanContent, 'children' | 'hasChildren'>) =>
  children.length > 0 ? true : said;

/** Whether the caregivers' papers are there: all of them, or some are missing. */
export const caregiverPaperState = (plan: Known): PaperState => {
  if (hasChildren(plan) === false) return 'notNeeded';
  const states = plan.caregivers.map(({ paper }) => paper);
  if (states.length === 0) return 'unknown';
  if (states.includes('missing')) return 'missing';
  if (states.includes('unknown')) return 'unknown';
  return states.includes('have') ? 'have' : 'notNeeded';
};

const onFile = (kind: SignedKind, { g28OnFile, privacyWaiverOnFile }: OnFile): PaperState => {
  const said = kind === 'g28' ? g28OnFile : kind === 'privacyWaiver' ? privacyWaiverOnFile : null;
  return said === null ? 'unknown' : said ? 'have' : 'missing';
};

/** Whether each paper of the signed set is there. What the plan does not say is read from the person's record. */
export const signedStates = (plan: Known, person: OnFile): Readonly<Record<SignedSetKind, PaperState>> => {
  const stateOf = (kind: SignedKind): PaperState => {
    const said = plan.signed.find((one) => one.kind === kind)?.state ?? 'unknown';
    return said === 'unknown' ? onFile(kind, person) : said;
  };
  const [privacyWaiver, g28, bondObligor, proofOfPresence] = signedKinds.map(stateOf);
  return {
    privacyWaiver: privacyWaiver ?? 'unknown',
    g28: g28 ?? 'unknown',
    caregiverPaper: caregiverPaperState(plan),
    bondObligor: bondObligor ?? 'unknown',
    proofOfPresence: proofOfPresence ?? 'unknown',
  };
};
