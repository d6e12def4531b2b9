import { v7 as uuidv7 } from 'uuid';
import packageFacts from '../../../package.json' with { type: 'json' };
import {
  type AttorneyChoice,
  attorneyParts,
  canBeDeclined,
  includedParts,
} from '../../../shared/attorney/attorney-rules.ts';
import type { attorneyCalls } from '../../../shared/attorney/attorney.ts';
import type { ParsedInput } from '../../../shared/contract.ts';
import type { Handlers, ReadContext } from '../context/context.ts';
import { insertExport, lastDeclined, pairPlace, writePair } from '../exports/exports-api.ts';
import { addEvent } from '../records/timeline.ts';
import { buildPacket } from './build-packet.ts';
import { gatherPacket, type PacketFacts } from './gather-packet.ts';
import { sortedContacts } from './packet-secrets.ts';

type Wanted = ParsedInput<'attorney.preview'>;

/** What was chosen; where no one said what the person declined, what they declined last. */
const choiceOf = (
  context: ReadContext,
  { person }: PacketFacts,
  { include = {}, declined }: Wanted,
): AttorneyChoice => {
  const before = declined ?? (person === null ? [] : lastDeclined(context.db, person.id));
  return { include, declined: attorneyParts.filter((part) => canBeDeclined(part) && before.includes(part)) };
};

/** The attorney's name, as the plan has it or as the record begins. */
const attorneyName = ({ person }: PacketFacts): string | null => {
  const { contacts, signed } = person?.plan ?? { contacts: [], signed: [] };
  const [inWords = ''] = (person?.facts.person.attorney.name ?? '').split(/[,;\n(]/u);
  const name =
    contacts.find(({ kind }) => kind === 'attorney')?.name ??
    (inWords.trim() === '' ? (signed.find(({ kind }) => kind === 'g28')?.who ?? '') : inWords.trim());
  return name === '' ? null : name.slice(0, 200);
};

const packetOf = (context: ReadContext, wanted: Wanted) => {
  const { recipient, language = 'en' } = wanted;
  const facts = gatherPacket(context, wanted.detentionId, language);
  const choice = choiceOf(context, facts, wanted);
  const made = buildPacket(facts, choice, {
    exportId: uuidv7(),
    generatedAt: context.now().toISOString(),
    zone: context.zone,
    generatedBy: { name: context.user.displayName, programVersion: packageFacts.version },
    recipient: recipient === undefined ? attorneyName(facts) : recipient === '' ? null : recipient,
    language,
  });
  return { facts, choice, included: [...includedParts(choice)], ...made };
};

export const attorneyHandlers = {
  'attorney.preview': (context, input) => {
    const { facts, choice, included, packet, blanked } = packetOf(context, input);
    const { cleared, kept } = sortedContacts(facts);
    return {
      packet,
      included,
      declined: [...choice.declined],
      blanked,
      keptContacts: kept.map(({ name, tell }) => ({ name, tell })),
      counts: {
        contacts: cleared.length,
        timeline: facts.detention.events.length,
        notes: facts.notes.length,
        drafts: facts.drafts,
        lookups: facts.lookups.length,
        sharedNotes: facts.sharedNotes,
      },
    };
  },

  'attorney.packet': async (context, input) => {
    const place = pairPlace(context, input);
    const { facts, included, packet } = packetOf(context, input);
    const { jsonName, ...written } = await writePair(context, place, {
      // The PDF library is half of the core's code, and no unlocking should wait for it.
      pdf: async () => (await import('./attorney-packet-pdf.ts')).attorneyPacketPdf(packet, input.password),
      data: packet,
    });
    const { exportId, recipient, language, withheld } = packet;
    insertExport(context.tx, {
      id: exportId,
      kind: 'attorneyPacket',
      personId: facts.person?.id ?? null,
      recipient,
      language,
      included,
      withheld,
      ...written,
      encrypted: true,
    });
    // That it was made, and for whom; what is in it is in the record of exports.
    addEvent(context.tx, facts.detention.id, { kind: 'packet', aboutId: exportId, words: recipient });
    return { exportId, ...written, jsonName, withheld };
  },
} satisfies Handlers<keyof typeof attorneyCalls>;
