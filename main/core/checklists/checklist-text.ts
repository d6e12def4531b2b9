import type { Language } from '../../../shared/basics/language.ts';
import { hiddenName, withoutIdentity } from '../../../shared/briefing/redaction.ts';
import type { Checklist, ChecklistItem } from '../../../shared/checklists/checklists.ts';
import { wordsIn } from '../../../shared/checklists/template-shape.ts';
import { createTranslator } from '../../../shared/words.ts';
import type { ReadableDb } from '../db/driver.ts';
import { hiddenPeople } from '../people/people-api.ts';
import { peopleOfChecklist } from './owner-kinds.ts';

const sectionOf = ({ sectionEn: en, sectionEs: es }: ChecklistItem, language: Language): string =>
  wordsIn({ en, es }, language);

/** A checklist as it may go into a chat: people by their initials, no A-number, and none of the notes. */
export const checklistText = (db: ReadableDb, checklist: Checklist, language: Language): string => {
  const t = createTranslator(language);
  const ids = db.all<{ id: string }>(peopleOfChecklist, checklist.id).map(({ id }) => id);
  const people = hiddenPeople(db, ids);
  const safe = (text: string): string => withoutIdentity(text, people);
  const { titleEn: en, titleEs: es, progress } = checklist;
  const title = safe(wordsIn({ en, es }, language)) || t('checklists.otherTasks');
  const initials = people.map(({ preferredName }) => hiddenName(preferredName)).join(', ');
  const lines = checklist.items
    .filter(({ notNeeded }) => !notNeeded)
    .map((item) => {
      const words = safe(wordsIn({ en: item.textEn, es: item.textEs }, language));
      const check = item.certainty === 'uncertain' ? ` (${t('checklists.text.uncertain')})` : '';
      return {
        section: safe(sectionOf(item, language)),
        line: `${item.doneAt === null ? '[ ]' : '[x]'} ${words}${check}`,
      };
    });
  const sections = [...Map.groupBy(lines, ({ section }) => section)].flatMap(([section, items]) => [
    '',
    ...(section === '' ? [] : [section]),
    ...items.map(({ line }) => line),
  ]);
  return [
    initials === '' ? title : t('checklists.text.titleOf', { title, initials }),
    t('checklists.progress', { done: progress.done, count: progress.total }),
    ...sections,
    '',
    t('checklists.text.noAdvice'),
  ].join('\n');
};
