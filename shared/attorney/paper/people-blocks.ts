import type { Fact, PaperBlock } from '../../exports/paper/blocks.ts';
import { spokenWords } from '../../exports/paper/person-blocks.ts';
import type { Section } from './attorney-paper.ts';
import { cell, factIfKnown, factOf, plain, small, strong } from './pieces.ts';

/** What those who hold the person must know of their health. */
export const medicalBlocks: Section = ({ medical }, words) => {
  const { t } = words;
  if (medical === undefined) return [];
  const medicines = medical.medicines.map(({ name, dose }) => [name, dose].filter(Boolean).join(', ')).join('\n');
  const facts: Fact[] = [
    factOf(words, 'medicalNote', medical.note, true),
    ...factIfKnown(words, 'medicines', medicines, true),
  ];
  return [
    { kind: 'facts', title: t('attorney.paper.section.medical'), facts, nothing: t('exports.paper.notRecorded') },
  ];
};

/** Who depends on the person, and who takes care of them now. */
export const dependantBlocks: Section = ({ dependants }, words) => {
  const { t } = words;
  if (dependants === undefined) return [];
  const { note, children, caregivers } = dependants;
  const blocks: PaperBlock[] = [
    {
      kind: 'facts',
      title: t('attorney.paper.section.dependants'),
      nothing: t('exports.paper.notRecorded'),
      facts: note === null && children.length > 0 ? [] : [factOf(words, 'dependants', note, true)],
    },
  ];
  if (children.length > 0) {
    blocks.push({
      kind: 'grid',
      title: null,
      columns: [
        { name: t('attorney.paper.column.child'), width: 'wide' },
        { name: t('attorney.paper.column.born'), width: 'number' },
        { name: t('attorney.paper.column.school'), width: 'wide' },
      ],
      rows: children.map(({ name, birthDate, age, school }) => [
        cell(strong(name)),
        cell(
          birthDate !== null
            ? plain(words.plainDate(birthDate))
            : age === null
              ? null
              : plain(t('attorney.paper.age', { count: age })),
        ),
        cell(school === null ? null : plain(school)),
      ]),
    });
  }
  if (caregivers.length > 0) {
    blocks.push({
      kind: 'grid',
      title: null,
      columns: [
        { name: t('attorney.paper.column.caregiver'), width: 'wide' },
        { name: t('attorney.paper.column.forWhom'), width: 'number' },
        { name: t('attorney.paper.column.consent'), width: 'wide' },
      ],
      rows: caregivers.map(({ name, forWhom, paper, paperPlace }) => [
        cell(strong(name)),
        cell(forWhom === null ? null : plain(forWhom)),
        cell(plain(t(`plans.paperState.${paper}`)), paperPlace === null ? null : small(paperPlace)),
      ]),
    });
  }
  return blocks;
};

/** The people to call, in order, without what each may be told: that is the team's to say. */
export const contactBlocks: Section = ({ contacts }, words) => {
  const { t } = words;
  if (contacts === undefined) return [];
  const { given, list } = contacts;
  const title = t('attorney.paper.section.contacts');
  const first: PaperBlock = {
    kind: 'text',
    title,
    texts: [
      ...(given === null ? [] : [plain(`${t('attorney.paper.fact.given')}: ${given}`)]),
      list.length === 0 ? plain(t('attorney.paper.contactsNone')) : small(t('attorney.paper.askFirst')),
    ],
  };
  if (list.length === 0) return [first];
  return [
    first,
    {
      kind: 'grid',
      title: null,
      columns: [
        { name: t('exports.paper.column.name'), width: 'wide' },
        { name: t('exports.paper.column.relation'), width: 'number' },
        { name: t('exports.paper.column.phone'), width: 'number' },
        { name: t('attorney.paper.column.languages'), width: 'number' },
      ],
      rows: list.map(({ name, kind, relation, phone, languages }) => [
        cell(strong(name)),
        cell(plain(relation ?? (kind === null ? '' : t(`plans.contactKind.${kind}`)))),
        cell(phone === null ? null : plain(phone)),
        cell(languages.length === 0 ? null : plain(spokenWords(languages, words))),
      ]),
    },
  ];
};
