import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { instantToWall } from '../../shared/basics/time.ts';
import { paperKinds } from '../../shared/encounters/encounters-rules.ts';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { useFormat } from '../base/use-format.ts';
import classes from './note-facts.module.css';

/** The clock of an instant in a note's zone, in words. */
export const useNoteClock = (zone: string): ((at: string) => string) => {
  const format = useFormat();
  return (at) => format.time(instantToWall(at, zone).time);
};

interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

const factsOf = (
  note: EncounterNote,
  t: TFunction,
  when: { readonly times: string | null; readonly next: string | null },
): Fact[] => {
  const fact = (label: string, ...lines: readonly (string | null)[]): Fact => ({
    label,
    lines: lines.flatMap((line) => (line === null || line === '' ? [] : [line])),
  });
  const officers = note.officers.map(({ name, badge, agency, vehicle }) =>
    [name, badge === null ? null : t('encounters.note.officerWithBadge', { badge }), agency, vehicle]
      .filter((part) => part !== null)
      .join(' · '),
  );
  return [
    fact(t('encounters.details.when'), when.times),
    fact(t('encounters.details.outcome'), note.outcome && t(`encounters.outcome.${note.outcome}`), note.outcomeWords),
    fact(t('encounters.details.next'), when.next),
    fact(t('encounters.details.letIn'), note.letIn),
    fact(t('encounters.details.interpreter'), note.interpreter),
    fact(t('encounters.details.officers'), ...officers),
    ...paperKinds.map((kind) => fact(t(`encounters.papers.${kind}`), note.papers[kind])),
    fact(t('encounters.details.property'), note.propertyTaken),
    fact(
      t('encounters.details.rights'),
      ...note.rightsConcerns.map((code) => t(`encounters.rights.${code}`)),
      note.rightsWords,
    ),
    fact(t('encounters.details.followUps'), note.followUps),
  ].filter(({ lines }) => lines.length > 0);
};

/** What a note says besides its log; what was not recorded is not drawn. */
export const NoteFacts = ({ note }: { readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const clock = useNoteClock(note.zone);
  const { nextDate, nextTime, zone } = note;
  const time = (at: string | null): string => (at === null ? t('encounters.note.unknownTime') : clock(at));
  const { arrivedAt, calledInAt, outAt } = note;
  const isTimed = [arrivedAt, calledInAt, outAt].some((at) => at !== null);
  const times = isTimed
    ? t('encounters.note.times', { arrived: time(arrivedAt), calledIn: time(calledInAt), out: time(outAt) })
    : null;
  const next = nextDate === null ? null : format.agreed({ date: nextDate, time: nextTime, zone });
  return (
    <dl className={classes.facts}>
      {factsOf(note, t, { times, next }).map(({ label, lines }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          {lines.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
};
