import { z } from 'zod';
import { coordinatorOnly, defineCall, everyRole } from '../contract/contract-kit.ts';
import { id } from '../contract/fields.ts';
import { outputShape, rowInputShape } from '../records/record.ts';
import * as records from './records.ts';

/** Who wrote a row. */
const written = { id, by: z.string() };

const info = z.object({ ...written, ...outputShape(records.custodyInfo) });
export type CustodyInfo = z.infer<typeof info>;

const talk = z.object({ ...written, ...outputShape(records.custodyTalk) });
export type CustodyTalk = z.infer<typeof talk>;

const complaint = z.object({ ...written, ...outputShape(records.custodyComplaint) });
export type CustodyComplaint = z.infer<typeof complaint>;

/** The next visit or call that is planned. */
export const nextTalk = z.object({ kind: talk.shape.kind, at: talk.shape.at });
export type NextTalk = z.infer<typeof nextTalk>;

export const custodyRows = ['info', 'talk', 'complaint'] as const;
export type CustodyRow = (typeof custodyRows)[number];

const write = { kind: 'write', runs: 'core' } as const;
const nothing = z.object({});
/** `id` is always the detention's. */
const ofDetention = { id };
const oneRow = z.object({ ...ofDetention, what: z.enum(custodyRows), rowId: id });

/**
 * What happens while someone is held. A volunteer who works with a detention that they began sees and changes what they
 * wrote themselves; health complaints are a coordinator's. What one may not see is `record.notFound`.
 */
export const custodyCalls = {
  'custody.get': defineCall({
    kind: 'read',
    runs: 'core',
    roles: everyRole,
    input: z.object(ofDetention),
    output: z.object({
      /** In the order in which they were written. */
      infos: z.array(info),
      /** Planned ones first, the soonest first; then the others, the latest first. */
      talks: z.array(talk),
      /** The latest first; null for one who may not see them. */
      complaints: z.array(complaint).nullable(),
    }),
  }),
  /**
   * Writes down what the facility of a stay asks for, or changes that (`infoId`). Refused (`words`) where neither a
   * provider nor words are said, and for a coordinator who types the A-number as the facility's number: it is on record.
   */
  'custody.saveInfo': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({
      ...ofDetention,
      infoId: id.optional(),
      heldAtId: id,
      ...rowInputShape(records.custodyInfo),
    }),
    output: z.object({ infoId: id }),
  }),
  /** Plans a visit or call, writes one down, or changes it (`talkId`). One that took place is on the timeline. */
  'custody.saveTalk': defineCall({
    ...write,
    roles: everyRole,
    input: z.object({ ...ofDetention, talkId: id.optional(), ...rowInputShape(records.custodyTalk) }),
    output: z.object({ talkId: id }),
  }),
  /** Writes a health complaint down, or changes it (`complaintId`). The timeline says that there is one, and no more. */
  'custody.saveComplaint': defineCall({
    ...write,
    roles: coordinatorOnly,
    input: z.object({ ...ofDetention, complaintId: id.optional(), ...rowInputShape(records.custodyComplaint) }),
    output: z.object({ complaintId: id }),
  }),
  'custody.remove': defineCall({ ...write, roles: everyRole, input: oneRow, output: nothing }),
  /** Undoes `custody.remove`. */
  'custody.restore': defineCall({ ...write, roles: everyRole, input: oneRow, output: nothing }),
};
