import { useTranslation } from 'react-i18next';
import { instantToWall } from '../../../shared/basics/time.ts';
import { wordsIn } from '../../../shared/checklists/template-shape.ts';
import type { DetentionRow } from '../../../shared/detentions/detentions.ts';
import { stepKinds } from '../../../shared/detentions/run-sheet.ts';
import { useFormat, useNow } from '../../base/use-format.ts';
import { useShownLanguage } from '../../base/words.ts';

/** What a list says of a detention: what is next, and when someone is looked for again. */
export const useRowWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const language = useShownLanguage();
  const when = (instant: string, zone: string): string => {
    const wall = { ...instantToWall(instant, zone), zone };
    return wall.date === format.today(zone) ? format.agreedTime(wall) : format.agreed(wall);
  };
  return {
    next: ({ next, zone }: Pick<DetentionRow, 'next' | 'zone'>): string => {
      if (next === null) return t('detentions.screen.allDone');
      const kind = stepKinds.find((one) => one === next.step) ?? 'task';
      const task = next.task === null ? '' : wordsIn(next.task, language);
      const what = t(`detentions.stepShort.${kind}`, { name: next.name ?? '', task });
      const isDue = next.dueAt === null || Date.parse(next.dueAt) <= now.getTime();
      return isDue ? what : t('detentions.list.nextAt', { what, when: when(next.dueAt ?? '', zone) });
    },
    lookup: ({ nextLookupAt, zone }: Pick<DetentionRow, 'nextLookupAt' | 'zone'>): string =>
      nextLookupAt === null
        ? t('detentions.list.lookupNone')
        : t('detentions.list.lookup', { when: when(nextLookupAt, zone) }),
  };
};
