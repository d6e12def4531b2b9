import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  needsOf,
  needStates,
  releaseLimits,
  type NeedAim,
  type NeedKind,
  type NeedState,
} from '../../shared/release/choices.ts';
import type { ReleaseNeed } from '../../shared/release/release.ts';
import { call } from '../base/bridge.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { StatusMark, type Tone } from '../ui/status-mark.tsx';
import classes from './release.module.css';

interface NeedsListProps {
  readonly detentionId: string;
  readonly aim: NeedAim;
  readonly needs: readonly ReleaseNeed[];
  /** A coordinator also writes to each; a volunteer says how far it is. */
  readonly mayWrite: boolean;
  readonly isOpen: boolean;
}

type RowProps = Omit<NeedsListProps, 'needs'> & {
  readonly kind: NeedKind;
  /** Undefined for one that no one asked about. */
  readonly need: ReleaseNeed | undefined;
};

const tones: Readonly<Record<NeedState, Tone>> = { needed: 'missing', have: 'ready', done: 'done' };

const useSetNeed = ({ detentionId: id, aim, kind, need }: RowProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  return (change: { readonly state: NeedState | null; readonly words?: string | null }): Promise<boolean> =>
    undoable(async () => {
      const whose = { id, aim, kind };
      const { needId, previous } = await call('release.setNeed', {
        ...whose,
        ...change,
        ...(need !== undefined && { needId: need.id }),
      });
      return {
        message: t('release.tab.needSet', {
          need: t(`release.need.${kind}`),
          state: change.state === null ? t('release.tab.notAsked') : t(`release.state.${change.state}`),
        }),
        undo: () => call('release.setNeed', { ...whose, ...previous, needId }),
      };
    });
};

const Words = (props: RowProps & { readonly name: string }) => {
  const { t } = useTranslation();
  const setNeed = useSetNeed(props);
  const { need, name } = props;
  const present = need?.words ?? '';
  const [words, setWords] = useState(present);
  const save = (): void => {
    if (words.trim() !== present) void setNeed({ state: need?.state ?? 'needed', words });
  };
  return (
    <TextInput
      size="xs"
      aria-label={t('release.tab.wordsOf', { need: name })}
      placeholder={t('release.field.words')}
      value={words}
      maxLength={releaseLimits.line}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
};

const NeedRow = (props: RowProps) => {
  const { t } = useTranslation();
  const setNeed = useSetNeed(props);
  const { kind, need, mayWrite, isOpen } = props;
  const state = need?.state ?? null;
  const name = t(`release.need.${kind}`);
  const notAsked = t('release.tab.notAsked');
  return (
    <li className={classes.need}>
      <StatusMark tone={state === null ? 'quiet' : tones[state]}>{name}</StatusMark>
      {isOpen ? (
        <Select
          size="xs"
          aria-label={t('release.tab.stateOf', { need: name })}
          data={[
            { value: '', label: notAsked },
            ...needStates.map((value) => ({ value, label: t(`release.state.${value}`) })),
          ]}
          value={state ?? ''}
          allowDeselect={false}
          onChange={(value) => void setNeed({ state: needStates.find((one) => one === value) ?? null })}
        />
      ) : (
        <span>{state === null ? notAsked : t(`release.state.${state}`)}</span>
      )}
      {mayWrite && isOpen ? (
        <Words key={need?.words ?? ''} {...props} name={name} />
      ) : (
        <span className={classes.soft}>{need?.words}</span>
      )}
    </li>
  );
};

/** Everything that may be needed, and how far each is: not asked, needed, there, done. */
export const NeedsList = ({ needs, ...props }: NeedsListProps) => {
  const { t } = useTranslation();
  const { aim } = props;
  // Two detentions that were combined have two of a kind: both are shown.
  const rows = needsOf[aim].flatMap((kind): { kind: NeedKind; need: ReleaseNeed | undefined }[] => {
    const present = needs.filter((need) => need.aim === aim && need.kind === kind);
    return present.length === 0 ? [{ kind, need: undefined }] : present.map((need) => ({ kind, need }));
  });
  return (
    <div>
      <h4 className={classes.title}>{t(aim === 'release' ? 'release.tab.needs' : 'release.tab.travels')}</h4>
      <ul className={classes.list}>
        {rows.map(({ kind, need }) => (
          <NeedRow key={need?.id ?? kind} {...props} kind={kind} need={need} />
        ))}
      </ul>
    </div>
  );
};
