import { z } from 'zod';
import { instant, text } from '../contract/fields.ts';
import { stampTime } from '../encounters/records.ts';
import { column, record } from '../records/record.ts';
import { choice, choices, day, link, longText, moment, numberOrNothing, shortText, yesNo } from '../records/types.ts';
import { complaintListeners, custodyLimits, infoKinds, talkKinds, talkStates } from './choices.ts';

const { line: longLine, text: longest, minutes: mostMinutes } = custodyLimits;

const stamp = { ...moment, input: stampTime.nullable() } as const;
const requiredStamp = { ...moment, input: stampTime, output: instant, blank: undefined } as const;
const requiredText = {
  ...longText(longest),
  input: text(longest).trim().min(1),
  output: z.string(),
  blank: undefined,
} as const;

const fact = { part: 'detentions', seenBy: 'coordinator', merge: 'decide' } as const;
const told = { part: 'detentions', seenBy: 'coordinator', merge: 'together' } as const;
const health = { part: 'medical', seenBy: 'coordinator', merge: 'decide' } as const;
const linked = { io: 'none', label: null, part: 'detentions', seenBy: 'coordinator', merge: 'never' } as const;

export const custodyInfo = record(
  'custody_info',
  {
    meaning: 'What a facility asks of those who write to a person there, call them, or send them money.',
    kind: 'detention',
    label: 'audit.table.custodyInfo',
    owner: ['heldAtId'],
    part: 'detentions',
    undo: 'none',
    about: 'heldAtId',
  },
  {
    heldAtId: column('held_at_id', {
      type: link('detention_facility'),
      ...linked,
      io: 'out',
      meaning: 'the stay that it is about',
    }),
    kind: column('kind', {
      type: choice(infoKinds, 'custody.info'),
      label: 'custody.field.infoKind',
      required: true,
      ...fact,
    }),
    provider: column('provider', {
      type: shortText(longLine),
      label: 'custody.field.provider',
      ...fact,
      meaning: 'the company that takes money or runs the phones',
    }),
    words: column('words', {
      type: longText(longest),
      label: 'custody.field.infoWords',
      ...told,
      meaning: 'the number, the address, or how it is done; a number only if it is not the A-number',
    }),
    source: column('source', { type: shortText(longLine), label: 'custody.field.source', ...fact }),
    verifiedOn: column('verified_on', { type: day, label: 'custody.field.verifiedOn', ...fact, merge: 'later' }),
  },
);

export const custodyTalk = record(
  'custody_talk',
  {
    meaning: 'A visit to a person in custody or a call with them, planned or past.',
    kind: 'detention',
    label: 'audit.table.custodyTalk',
    owner: ['detentionId'],
    part: 'detentions',
    // It is changed by calls of its own, which keep the timeline in step.
    undo: 'none',
    about: 'detentionId',
  },
  {
    detentionId: column('detention_id', { type: link('detention'), ...linked }),
    kind: column('kind', {
      type: choice(talkKinds, 'custody.talk'),
      label: 'custody.field.talkKind',
      required: true,
      ...fact,
    }),
    state: column('state', {
      type: choice(talkStates, 'custody.talkState'),
      label: 'custody.field.state',
      required: true,
      ...fact,
      merge: 'later',
    }),
    at: column('at', { type: requiredStamp, label: 'custody.field.at', required: true, ...fact }),
    minutes: column('minutes', {
      type: numberOrNothing(0, mostMinutes),
      label: 'custody.field.minutes',
      ...fact,
    }),
    who: column('who', {
      type: shortText(longLine),
      label: 'custody.field.who',
      ...fact,
      part: 'contacts',
      meaning: 'who visits, calls, or is called',
    }),
    learned: column('learned', { type: longText(longest), label: 'custody.field.learned', ...told }),
  },
);

export const custodyComplaint = record(
  'custody_complaint',
  {
    meaning: 'A health complaint of a person in custody, and who was told of it.',
    kind: 'detention',
    label: 'audit.table.custodyComplaint',
    owner: ['detentionId'],
    part: 'medical',
    undo: 'none',
    about: 'detentionId',
  },
  {
    detentionId: column('detention_id', { type: link('detention'), ...linked, part: 'medical' }),
    at: column('at', { type: requiredStamp, label: 'custody.field.complainedAt', required: true, ...health }),
    complaint: column('complaint', {
      type: requiredText,
      label: 'custody.field.complaint',
      required: true,
      ...health,
      merge: 'together',
    }),
    medicineMissed: column('medicine_missed', {
      type: yesNo,
      label: 'custody.field.medicineMissed',
      ...health,
      merge: 'careful',
    }),
    toldTo: column('told_to', {
      type: choices(complaintListeners, 'custody.listener', '[]'),
      label: 'custody.field.toldTo',
      ...health,
      merge: 'together',
      meaning: 'JSON list',
    }),
    toldAt: column('told_at', { type: stamp, label: 'custody.field.toldAt', ...health }),
    answer: column('answer', {
      type: longText(longest),
      label: 'custody.field.answer',
      ...health,
      merge: 'together',
    }),
    nextStep: column('next_step', { type: shortText(longLine), label: 'custody.field.nextStep', ...health }),
  },
);
