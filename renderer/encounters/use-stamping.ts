import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import { instantToWall } from '../../shared/basics/time.ts';
import type { EntrySource } from '../../shared/encounters/encounters-rules.ts';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { useFormat } from '../base/use-format.ts';
import { addEntry, stampLine, type DraftContent, type VisitTime } from './draft-content.ts';
import type { QuickMark } from './log-keys.ts';
import type { Draft } from './use-draft.ts';

const visitTimes: Partial<Record<QuickMark, VisitTime>> = {
  arrived: 'arrivedAt',
  calledIn: 'calledInAt',
  out: 'outAt',
};
/** Marks whose sentence continues: with the input line, or with words to be typed next. */
const openEnded: ReadonlySet<QuickMark> = new Set(['officerSpoke', 'papersGiven', 'papersTaken']);

/** What Enter stamps with, kept by the screen so that sealing stamps the last line alike. */
export interface ChosenSource {
  readonly source: EntrySource;
  readonly setSource: (source: EntrySource) => void;
}

export interface Stamping {
  /** The source that Enter stamps with: the one that was used last. */
  readonly source: EntrySource;
  /** The entry whose words are to be typed next; null when that is the input line. */
  readonly focused: string | null;
  /** What was just stamped, for those who listen. */
  readonly said: string;
  /** Stamps the input line, or only the time when nothing is in it. */
  readonly stamp: (source: EntrySource) => void;
  readonly mark: (mark: QuickMark) => void;
  readonly backToLine: () => void;
}

const withQuickMark = (
  content: DraftContent,
  mark: QuickMark,
  entry: { id: string; at: string; text: string },
): DraftContent => {
  const takesLine = openEnded.has(mark);
  const text = takesLine ? `${entry.text}${content.unsentText.trim()}` : entry.text;
  const stamped = addEntry(content, { ...entry, text, source: 'saw' });
  const visitTime = visitTimes[mark];
  return {
    ...stamped,
    ...(takesLine && { unsentText: '' }),
    ...(visitTime !== undefined && content[visitTime] === null && { [visitTime]: entry.at }),
    ...(mark === 'custody' && { outcome: 'detained' as const }),
  };
};

/** What the buttons and keys of the log do to a draft. */
export const useStamping = (
  draft: Draft,
  { zone, appointment }: Pick<EncounterNote, 'zone' | 'appointment'>,
  { source, setSource }: ChosenSource,
  onRemark: (words: string) => void,
): Stamping => {
  const { t } = useTranslation();
  const format = useFormat();
  const [focused, setFocused] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { edit, content } = draft;
  const sayStamped = (at: string): void =>
    setSaid(t('encounters.log.added', { time: format.time(instantToWall(at, zone).time) }));
  const stamp = (chosen: EntrySource): void => {
    const entry = { id: uuidv7(), at: new Date().toISOString(), source: chosen };
    const isWordless = content.unsentText.trim() === '';
    edit((current) => stampLine(current, entry));
    setSource(chosen);
    setFocused(isWordless ? entry.id : null);
    sayStamped(entry.at);
  };
  const mark = (chosen: QuickMark): void => {
    const entry = { id: uuidv7(), at: new Date().toISOString(), text: t(`encounters.stamped.${chosen}`) };
    const isUnfinished = openEnded.has(chosen) && content.unsentText.trim() === '';
    edit((current) => withQuickMark(current, chosen, entry));
    setFocused(isUnfinished ? entry.id : null);
    sayStamped(entry.at);
    if (chosen === 'custody') {
      onRemark(t(appointment === null ? 'encounters.unseen.custodyNoted' : 'encounters.log.custodyNoted'));
    }
  };
  const backToLine = useCallback(() => setFocused(null), []);
  return { source, focused, said, stamp, mark, backToLine };
};
