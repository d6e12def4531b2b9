import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndMonth, weekdayName } from '../../shared/basics/dates-in-words.ts';
import type { Language } from '../../shared/basics/language.ts';
import { weekdayOf } from '../../shared/basics/time.ts';
import {
  maySkip,
  type MonthDay,
  mostTimes,
  type RepeatRule,
  type RepeatWrong,
  weekOfMonth,
} from '../../shared/series/repeat-rule.ts';
import type { Format } from '../base/format.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';

/** Puts rules of a series into the words of the screen. */
export interface SeriesWords {
  /** `Every 2 weeks on Tuesday and Thursday` */
  readonly rule: (rule: RepeatRule, start: string) => string;
  /** `The second Tuesday`, `Day 31`: which day of a month a day is. */
  readonly monthDay: (on: MonthDay, start: string) => string;
  readonly wrong: (wrong: RepeatWrong, start: string) => string;
}

const counted = ['first', 'second', 'third', 'fourth'] as const;

const wordsOfDay = (on: MonthDay, start: string, { t, language }: { t: TFunction; language: Language }) => ({
  nth: t(`series.nth.${(on === 'weekday' ? counted[weekOfMonth(start) - 1] : undefined) ?? 'last'}`),
  weekday: weekdayName(weekdayOf(start), language, 'long'),
});

const ruleWords = (
  rule: RepeatRule,
  start: string,
  tools: { readonly t: TFunction; readonly language: Language; readonly format: Format },
): string => {
  const { t, language, format } = tools;
  const count = rule.every;
  switch (rule.unit) {
    case 'day':
      return t('series.rule.day', { count });
    case 'week':
      return t('series.rule.week', {
        count,
        days: format.list(rule.weekdays.map((day) => weekdayName(day, language, 'long'))),
      });
    case 'month': {
      const orLast = maySkip(rule, start) && rule.short === 'lastDay';
      const on =
        rule.on === 'day'
          ? t(orLast ? 'series.rule.onDayOrLast' : 'series.rule.onDay', { day: Number(start.slice(8)) })
          : t('series.rule.onWeekday', wordsOfDay(rule.on, start, tools));
      return t('series.rule.month', { count, on });
    }
    case 'year':
      return t('series.rule.year', { count, date: dayAndMonth(start, language) });
  }
};

export const useSeriesWords = (): SeriesWords => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  return useMemo(
    () => ({
      rule: (rule, start) => ruleWords(rule, start, { t, language, format }),
      monthDay: (on, start) =>
        on === 'day'
          ? t('series.form.day', { day: Number(start.slice(8)) })
          : t('series.form.weekday', wordsOfDay(on, start, { t, language })),
      wrong: ({ why }, start) => t(`series.wrong.${why}`, { date: format.date(start), most: mostTimes - 1 }),
    }),
    [t, language, format],
  );
};
