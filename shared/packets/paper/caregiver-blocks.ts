import type { Fact, PaperBlock } from '../../exports/paper/blocks.ts';
import type { PaperWords } from '../../exports/paper/paper-words.ts';
import type { PacketChild, PacketFacts } from '../packet-facts.ts';
import { factBlock, factOf, smallPrint } from './packet-pieces.ts';
import { knownOf } from './plan-blocks.ts';

const yesNo = (value: boolean | null, { t }: PaperWords): string =>
  value === null ? t('packets.paper.yesOrNo') : t(value ? 'packets.paper.yes' : 'packets.paper.no');

const firstCall = (facts: PacketFacts, { t }: PaperWords): string | null => {
  const first = facts.person?.contacts?.find(({ phone }) => phone !== null);
  return first === undefined ? null : t('packets.paper.with', { name: first.name, phone: first.phone });
};

const parentFacts = (facts: PacketFacts, words: PaperWords): Fact[] => {
  const { legalName, contacts } = knownOf(facts);
  return [
    ...(legalName === undefined ? [] : [factOf(words, 'parent', legalName ?? facts.person?.preferredName ?? null)]),
    ...(contacts === undefined ? [] : [factOf(words, 'callFirst', firstCall(facts, words))]),
  ];
};

const bornOrAge = ({ birthDate, age }: PacketChild, words: PaperWords): Fact => {
  if (birthDate === null && age !== null) return factOf(words, 'age', String(age));
  return factOf(words, 'birthDate', birthDate && words.plainDate(birthDate));
};

/** The sheet of one child, for the person who takes care of them. It says what consent paper there is, and drafts none. */
export const caregiverBlocks = (child: PacketChild, facts: PacketFacts, words: PaperWords): PaperBlock[] => {
  const { t } = words;
  const { dependants } = knownOf(facts);
  return [
    { kind: 'cover', kicker: t('exports.kinds.caregiverSheet'), name: child.name, under: null },
    ...factBlock(words, 'child', [
      factOf(words, 'childName', child.name),
      bornOrAge(child, words),
      factOf(words, 'school', child.school, true),
      factOf(words, 'doctor', child.doctor, true),
      factOf(words, 'allergies', child.allergies, true),
      factOf(words, 'childMedicines', child.medicines, true),
      factOf(words, 'insurance', null, true),
      ...(child.name !== null || dependants === undefined || dependants.note === null
        ? []
        : [factOf(words, 'dependants', dependants.note, true)]),
    ]),
    ...factBlock(words, 'carer', [
      factOf(words, 'thisCaregiver', child.caregiver),
      factOf(words, 'caregiverPhone', child.caregiverPhone),
      factOf(words, 'backup', child.backup, true),
      factOf(words, 'pickUp', child.pickUp, true),
      ...parentFacts(facts, words),
    ]),
    ...factBlock(words, 'consent', [
      factOf(words, 'consentKind', child.consentKind),
      factOf(words, 'consentWhere', child.consentWhere),
      factOf(words, 'signed', yesNo(child.signed, words)),
      factOf(words, 'notarized', yesNo(child.notarized, words)),
      factOf(words, 'stateForm', child.usState, true),
    ]),
    smallPrint([t('packets.paper.caregiverNot')]),
  ];
};
