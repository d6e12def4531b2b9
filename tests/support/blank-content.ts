import type { DraftContent } from '../../renderer/encounters/draft-content.ts';

/** A draft in which nothing was written. */
export const blankContent: DraftContent = {
  arrivedAt: null,
  calledInAt: null,
  outAt: null,
  unsentText: '',
  entries: [],
  officers: [],
  letIn: '',
  interpreter: '',
  papers: { shown: '', given: '', taken: '', signed: '' },
  propertyTaken: '',
  rightsConcerns: [],
  rightsWords: '',
  outcome: null,
  outcomeWords: '',
  nextDate: null,
  nextTime: null,
  followUps: '',
};
