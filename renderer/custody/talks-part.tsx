import { Button, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { custodyLimits, talkKinds, type TalkState } from '../../shared/custody/choices.ts';
import type { CustodyTalk } from '../../shared/custody/custody.ts';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useRowDraft, useRowForm } from '../base/row-form.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { FormFoot } from './form-foot.tsx';
import { MomentFields } from './moment-fields.tsx';
import { type Moment, toMoment, toStamp } from './moments.ts';
import { RowActs } from './row-acts.tsx';
import { useDelete } from './use-delete.ts';
import classes from './custody.module.css';

/** A row as a call takes it. */
const inputOf = ({ id: talkId, by: _by, ...talk }: CustodyTalk) => ({ talkId, ...talk });

interface OutcomeFieldsProps {
  readonly minutes: number | null;
  readonly learned: string;
  readonly set: (change: { minutes?: number | null; learned?: string }) => void;
}

/** How long it was, and what was learned. */
const OutcomeFields = ({ minutes, learned, set }: OutcomeFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <NumberInput
        label={t('custody.field.minutes')}
        value={minutes ?? ''}
        min={0}
        max={custodyLimits.minutes}
        allowDecimal={false}
        onChange={(value) => set({ minutes: typeof value === 'number' ? value : null })}
      />
      <Textarea
        label={t('custody.field.learned')}
        value={learned}
        autosize
        minRows={2}
        onChange={(event) => set({ learned: event.currentTarget.value })}
      />
    </>
  );
};

interface TalkValues {
  readonly state: TalkState;
  readonly kind: CustodyTalk['kind'];
  readonly at: Moment;
  readonly minutes: number | null;
  readonly who: string;
  readonly learned: string;
}

interface TalkFormProps {
  readonly detention: Detention;
  /** Null for a new one. */
  readonly talk: CustodyTalk | null;
  /** The key of its draft, which begins with what it is saved as. */
  readonly draft: string;
}

/** A visit or call that is planned, or what came of it. */
const TalkForm = ({ detention: { id, zone }, talk, draft }: TalkFormProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { values, set, form, cancel } = useRowForm<TalkValues>({
    draft,
    stored: {
      state: talk?.state ?? 'held',
      kind: talk?.kind ?? 'visit',
      at: toMoment(talk?.at ?? null, zone),
      minutes: talk?.minutes ?? null,
      who: talk?.who ?? '',
      learned: talk?.learned ?? '',
    },
    check: ({ at }) => ({ at: at.time === null ? t('common.field.required') : undefined }),
    save: async (typed) => {
      const at = toStamp(typed.at, format.today(zone)) ?? '';
      const { talkId } = await call('custody.saveTalk', {
        id,
        ...typed,
        at,
        ...(talk !== null && { talkId: talk.id }),
      });
      return {
        message: t('custody.saved'),
        undo: () =>
          talk === null
            ? call('custody.remove', { id, what: 'talk', rowId: talkId })
            : call('custody.saveTalk', { id, ...inputOf(talk) }),
      };
    },
  });
  const { state } = values;
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      <div className={classes.pair}>
        <Select
          label={t('custody.field.talkKind')}
          data={talkKinds.map((value) => ({ value, label: t(`custody.talk.${value}`) }))}
          value={values.kind}
          allowDeselect={false}
          onChange={(value) => set({ kind: talkKinds.find((one) => one === value) ?? 'visit' })}
        />
        <TextInput
          label={t('custody.field.who')}
          placeholder={t('custody.talks.whoHint')}
          value={values.who}
          maxLength={300}
          onChange={(event) => set({ who: event.currentTarget.value })}
        />
      </div>
      <MomentFields
        label={t('custody.field.at')}
        value={values.at}
        required
        error={form.errors['at']}
        prefer={state === 'planned' ? 'future' : 'past'}
        onChange={(at) => set({ at })}
      />
      {state === 'planned' ? null : <OutcomeFields {...values} set={set} />}
      <FormFoot running={form.running} onCancel={cancel} />
    </form>
  );
};

interface TalkRowProps {
  readonly detention: Detention;
  readonly talk: CustodyTalk;
}

const useTalkLine = () => {
  const { t } = useTranslation();
  return ({ kind, who }: CustodyTalk): string =>
    who === null ? t(`custody.talk.${kind}`) : t('custody.talks.line', { kind: t(`custody.talk.${kind}`), who });
};

/** What came of one that was planned. */
const PlannedActs = ({ detention, talk, onHeld }: TalkRowProps & { readonly onHeld: () => void }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const what = useTalkLine()(talk);
  const { id } = detention;
  const miss = () =>
    undoable(async () => {
      await call('custody.saveTalk', { id, ...inputOf(talk), state: 'missed' });
      return { message: t('custody.talks.wasMissed'), undo: () => call('custody.saveTalk', { id, ...inputOf(talk) }) };
    });
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('custody.talks.tookPlaceNamed', { what })}
        onClick={onHeld}
      >
        {t('custody.talks.tookPlace')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('custody.talks.missedNamed', { what })}
        onClick={() => void miss()}
      >
        {t('custody.talks.missed')}
      </Button>
    </Group>
  );
};

const StateMark = ({ talk }: { readonly talk: CustodyTalk }) => {
  const { t } = useTranslation();
  const now = useNow();
  const { state, at } = talk;
  if (state === 'held') return null;
  if (state === 'planned' && at <= now.toISOString()) {
    return <StatusMark tone="missing">{t('custody.talks.due')}</StatusMark>;
  }
  return <StatusMark tone={state === 'planned' ? 'info' : 'quiet'}>{t(`custody.talkState.${state}`)}</StatusMark>;
};

const TalkRow = ({ detention, talk }: TalkRowProps) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const remove = useDelete(detention.id);
  const line = useTalkLine()(talk);
  const draft = `talk ${talk.id}`;
  const editing = useRowDraft(draft);
  const isOpen = detention.closedAt === null;
  if (editing.isOpen) {
    return (
      <li className={classes.row}>
        <TalkForm detention={detention} talk={talk} draft={draft} />
      </li>
    );
  }
  const { at, by, minutes, learned, state } = talk;
  const when = times.at(at);
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <strong>{line}</strong>
        {isOpen ? (
          <RowActs what={line} onChange={() => editing.open()} onDelete={() => void remove('talk', talk.id)} />
        ) : null}
      </div>
      <p className={classes.soft}>
        {minutes === null
          ? t('custody.talks.when', { when, by })
          : t('custody.talks.whenLong', { when, by, minutes: t('custody.talks.minutes', { count: minutes }) })}
      </p>
      <StateMark talk={talk} />
      {learned === null ? null : <p className={classes.words}>{learned}</p>}
      {isOpen && state === 'planned' ? (
        <PlannedActs detention={detention} talk={talk} onHeld={() => editing.open({ state: 'held' })} />
      ) : null}
    </li>
  );
};

interface TalksPartProps {
  readonly detention: Detention;
  readonly talks: readonly CustodyTalk[];
}

/** Visits and calls: those that are planned, the soonest first, then the others, the latest first. */
export const TalksPart = ({ detention, talks }: TalksPartProps) => {
  const { t } = useTranslation();
  const draft = `new talk ${detention.id}`;
  const adding = useRowDraft(draft);
  return (
    <Section title={t('custody.talks.title')}>
      <div className={classes.body}>
        {detention.closedAt !== null ? null : adding.isOpen ? (
          <TalkForm detention={detention} talk={null} draft={draft} />
        ) : (
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => adding.open({ state: 'held' })}
            >
              {t('custody.talks.log')}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconCalendarPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => adding.open({ state: 'planned' })}
            >
              {t('custody.talks.plan')}
            </Button>
          </Group>
        )}
        {talks.length === 0 ? <p className={classes.soft}>{t('custody.talks.none')}</p> : null}
        <ul className={classes.rows}>
          {talks.map((talk) => (
            <TalkRow key={talk.id} detention={detention} talk={talk} />
          ))}
        </ul>
      </div>
    </Section>
  );
};
