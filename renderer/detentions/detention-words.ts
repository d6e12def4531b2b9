import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../shared/basics/countries.ts';
import type { Language } from '../../shared/basics/language.ts';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import { takers } from '../../shared/detentions/choices.ts';
import type { Detention, DetentionEvent } from '../../shared/detentions/detentions.ts';
import { detention as spec } from '../../shared/detentions/records.ts';
import { stepKinds, type Step, type StepKind } from '../../shared/detentions/run-sheet.ts';
import { siteResults } from '../../shared/locator/locator-facts.ts';
import { lookupResults } from '../../shared/locator/locator-rules.ts';
import { lookupWays } from '../../shared/locator/records.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { useZoneTimes, type ZoneTimes } from '../base/use-zone-times.ts';
import { shownLanguage, useShownLanguage } from '../base/words.ts';
import { bondEventWords } from '../bonds/public/bond-words.ts';
import { releaseEventWords } from '../release/public/release-words.ts';
import { lasting } from './public/lasting.ts';

type Named = Pick<Detention, 'knownAs' | 'description' | 'phone'> & {
  readonly person: { readonly preferredName: string } | null;
};

/** Whom a detention is about, by the best name there is; null where no one has one. */
export const nameOf = ({ person, knownAs, description, phone }: Named): string | null =>
  person?.preferredName ?? knownAs ?? description ?? phone;

/** The words of a task in the language that is shown. */
export const taskText = (task: Step['task']): string =>
  task === null ? '' : wordsIn({ en: task.textEn, es: task.textEs }, shownLanguage());

/** What a step asks, large. */
export const stepTitle = (step: Step, { attorney }: { readonly attorney: string | null }, t: TFunction): string =>
  t(`detentions.step.${step.kind}`, {
    name: step.contact?.name ?? '',
    attorney: attorney ?? '',
    task: taskText(step.task),
  });

/** The same in a list. */
export const stepShort = (step: Pick<Step, 'kind' | 'contact' | 'task'>, t: TFunction): string =>
  t(`detentions.stepShort.${step.kind}`, { name: step.contact?.name ?? '', task: taskText(step.task) });

const isStepKind = (kind: string): kind is StepKind => stepKinds.some((one) => one === kind);

/** A step of the list, or one that the run-sheet does not have anymore. */
export const stepOfKey = (key: string, steps: readonly Step[], t: TFunction): string => {
  const step = steps.find((one) => one.key === key);
  if (step !== undefined) return stepShort(step, t);
  const [kind = ''] = key.split(':');
  if (kind === 'task') return t('detentions.eventKind.task');
  return isStepKind(kind) && kind !== 'contact' ? t(`detentions.stepShort.${kind}`) : t('detentions.eventKind.step');
};

export const useLasting = (fromInstant: string): string => {
  const { t } = useTranslation();
  return lasting(fromInstant, useNow(), t);
};

/** The name of a place in time: when it is due, or that it is now. */
export const dueWords = (dueAt: string | null, times: ZoneTimes, now: Date, t: TFunction): string | null => {
  if (dueAt === null) return null;
  return Date.parse(dueAt) <= now.getTime()
    ? t('detentions.screen.dueNow')
    : t('detentions.screen.dueAt', { when: times.short(dueAt) });
};

type Facts = Readonly<Record<string, unknown>>;

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null;

const parseFacts = (words: string): Facts => {
  try {
    const parsed: unknown = JSON.parse(words);
    return isFacts(parsed) ? parsed : {};
  } catch {
    return {};
  }
};

const factWords = (column: string, value: unknown, t: TFunction, language: Language, times: ZoneTimes): string => {
  const text = String(value);
  if (column === 'taken_by') {
    const taker = takers.find((one) => one === text);
    return taker === undefined ? text : t(`detentions.taker.${taker}`);
  }
  if (column === 'taken_at') return times.at(text);
  if (column === 'birth_country') return countryName(text, language);
  if (column === 'under_age') return t(text === '1' ? 'common.yes' : 'common.no');
  if (column === 'languages') {
    const tags: unknown = JSON.parse(text);
    return Array.isArray(tags) ? tags.map((tag) => spokenLanguageName(String(tag), language)).join(', ') : text;
  }
  return text;
};

/** What the other one said, of two that were combined; facts without a name of their own are left out. */
export const mergedFacts = (
  words: string | null,
  t: TFunction,
  language: Language,
  times: ZoneTimes,
): readonly string[] =>
  Object.entries(parseFacts(words ?? '{}')).flatMap(([column, value]) => {
    const label = Object.values(spec.columns).find(({ name }) => name === column)?.label ?? null;
    return label === null
      ? []
      : [t('detentions.screen.fact', { field: t(label), value: factWords(column, value, t, language, times) })];
  });

const calledWords = ({ aboutId, result }: DetentionEvent, { calls }: Detention, t: TFunction): string => {
  const made = calls.find(({ id }) => id === aboutId);
  // What came of it is one of the list.
  const how = t(`detentions.result.${(made?.result ?? result) as 'reached'}`);
  return made === undefined
    ? t('detentions.screen.calledNoOne', { result: how })
    : t('detentions.screen.called', { who: made.who, result: how });
};

const stepStateWords = ({ step, result }: DetentionEvent, steps: readonly Step[], t: TFunction): string => {
  const name = stepOfKey(step ?? '', steps, t);
  switch (result) {
    case 'skipped':
      return t('detentions.screen.stepSkipped', { step: name });
    case 'later':
      return t('detentions.screen.stepLater', { step: name });
    case 'open':
      return t('detentions.screen.stepOpen', { step: name });
    default:
      return t('detentions.screen.stepDone', { step: name });
  }
};

const belongingOf = ({ aboutId }: DetentionEvent, { belongings }: Detention) =>
  belongings.find(({ id }) => id === aboutId);

/** What a look brought: of the locator, in the words of its page. */
const lookupWords = ({ step, result }: DetentionEvent, t: TFunction): string => {
  const way = lookupWays.find((one) => one === step);
  const found = lookupResults.find((one) => one === result);
  if (way === undefined || found === undefined) return t('detentions.screen.lookedUp');
  const shown = way === 'locator' ? siteResults.find((one) => one === found) : undefined;
  return t('locator.log.line', {
    way: t(`locator.way.${way}`),
    result: shown === undefined ? t(`locator.result.${found}`) : t(`locator.results.site.${shown}`),
  });
};

/** One line of the timeline as a sentence, without what someone wrote to it. */
const eventLine = (
  event: DetentionEvent,
  detention: Detention,
  steps: readonly Step[],
  { t, language }: { readonly t: TFunction; readonly language: Language },
): string => {
  switch (event.kind) {
    case 'started':
      return t('detentions.screen.started', { name: event.by });
    case 'taken':
      return detention.place === null
        ? t('detentions.screen.taken')
        : t('detentions.screen.takenAtPlace', { place: detention.place });
    case 'call':
      return calledWords(event, detention, t);
    case 'step':
      return stepStateWords(event, steps, t);
    case 'belonging':
      return t('detentions.screen.keptFor', {
        who: belongingOf(event, detention)?.heldBy ?? '',
        what: belongingOf(event, detention)?.what ?? '',
      });
    case 'returned':
      return t('detentions.screen.gaveBack', {
        to: event.words ?? '',
        what: belongingOf(event, detention)?.what ?? '',
      });
    case 'facility':
      return t('detentions.screen.heldAt', {
        facility: detention.facilities.find(({ id }) => id === event.aboutId)?.facility ?? '',
      });
    case 'closed':
      return t('detentions.screen.closedAs', {
        // What it was closed as is one of the list.
        outcome: t(`detentions.outcome.${(event.result ?? 'other') as 'other'}`),
      });
    case 'facts':
      return t('detentions.screen.factsChanged');
    case 'lookup':
      return lookupWords(event, t);
    case 'linked':
      return t('detentions.screen.matched');
    case 'unlinked':
      return t('detentions.screen.unmatched');
    case 'merged':
      return t('detentions.screen.combined');
    case 'bond':
      return bondEventWords(event.result, t);
    case 'hearing':
    case 'release':
    case 'removal':
      return releaseEventWords(event, t, language);
    case 'reopened':
      return t('detentions.screen.wasReopened');
    case 'visit':
    case 'talk':
    case 'health':
      return t(`detentions.eventKind.${event.kind}`);
    case 'packet':
      return event.words === null ? t('attorney.made') : t('attorney.madeFor', { recipient: event.words });
    case 'task':
      return t(event.result === 'done' ? 'detentions.screen.taskDone' : 'detentions.screen.taskOpen', {
        task: stepOfKey(event.step ?? '', steps, t),
      });
    case 'note':
      return event.words ?? t('detentions.eventKind.note');
  }
};

/** Events whose line has what was written to them. */
const inLine: readonly DetentionEvent['kind'][] = ['note', 'returned', 'packet'];

/** The line, and what was written to it. */
export const useEventWords = (detention: Detention, steps: readonly Step[]) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  const times = useZoneTimes(detention.zone);
  return (event: DetentionEvent): { readonly line: string; readonly more: string | null } => {
    const line = eventLine(event, detention, steps, { t, language });
    if (event.kind === 'merged') {
      const facts = mergedFacts(event.words, t, language, times);
      return {
        line,
        more: facts.length === 0 ? null : t('detentions.screen.combinedSaid', { facts: format.list(facts) }),
      };
    }
    if (inLine.includes(event.kind)) return { line, more: null };
    const said = event.kind === 'call' ? detention.calls.find(({ id }) => id === event.aboutId)?.words : event.words;
    return { line, more: said ?? null };
  };
};
