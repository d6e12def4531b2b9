import { Button, Checkbox, Group, MultiSelect, Select, Stack, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../shared/contract.ts';
import { replyLines } from '../../shared/shifts/reply-limits.ts';
import type { ReadReply, Shift } from '../../shared/shifts/shifts.ts';
import { call } from '../base/bridge.ts';
import { createDrafts } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { closeShiftDialog, type ShiftDialogContent } from './shift-panels.ts';
import { shiftTables, useShiftWords } from './shift-words.ts';
import { useShiftAct } from './use-shift-acts.ts';
import classes from './shifts.module.css';

/** A reply as it is looked through. */
interface Choice {
  readonly reply: ReadReply;
  readonly isUsed: boolean;
  readonly volunteerId: string | null;
  readonly answer: ReadReply['answer'];
  readonly shiftIds: readonly string[];
}

interface Typed {
  readonly text: string;
  /** Null until it was read. */
  readonly choices: readonly Choice[] | null;
}

/** What was pasted, and what was chosen, by the first day of the week. */
const drafts = createDrafts<Typed>('replies');
const nothing: Typed = { text: '', choices: null };
const setFor = (key: string, change: Partial<Typed>): void =>
  drafts.set(key, { ...(drafts.get(key) ?? nothing), ...change });

const toChoice = (reply: ReadReply): Choice => ({
  reply,
  isUsed: reply.ask === null,
  volunteerId: reply.volunteers.length === 1 ? (reply.volunteers[0]?.volunteerId ?? null) : null,
  answer: reply.answer,
  shiftIds: reply.shifts.map(({ shiftId }) => shiftId),
});

const isWhole = ({ volunteerId, answer, shiftIds }: Choice): boolean =>
  volunteerId !== null && answer !== null && shiftIds.length > 0;

type Taken = CallInput<'shifts.takeReplies'>['replies'];

/** The answers of those lines that are used; of someone who answers twice for a shift, the later one. */
const takenOf = (choices: readonly Choice[]): Taken => {
  const taken = new Map<string, Taken[number]>();
  for (const { reply, isUsed, volunteerId, answer, shiftIds } of choices) {
    if (!isUsed || volunteerId === null || answer === null) continue;
    for (const shiftId of shiftIds) {
      const part = reply.shifts.find((one) => one.shiftId === shiftId) ?? { fromTime: null, toTime: null };
      const { fromTime, toTime } = part;
      taken.set(`${shiftId} ${volunteerId}`, { shiftId, volunteerId, answer, fromTime, toTime });
    }
  }
  return [...taken.values()];
};

const PasteForm = ({ text, content }: { readonly text: string; readonly content: ShiftDialogContent }) => {
  const { t } = useTranslation();
  const form = useFormSubmit({
    check: () => ({
      ...(text.trim() === '' && { text: t('shifts.replies.none') }),
      ...(replyLines(text) === null && { text: t('errors.shifts.tooMuchText') }),
    }),
    send: async () => {
      const { from, to } = content;
      const { items } = await call('shifts.readReplies', { text, from, to });
      setFor(from, { choices: items.map(toChoice) });
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <p className={classes.soft}>{t('shifts.replies.lead')}</p>
        <Textarea
          label={t('shifts.replies.text')}
          value={text}
          // Measuring thousands of lines, as a field that grows does, takes seconds.
          rows={12}
          required
          data-autofocus
          spellCheck={false}
          error={form.errors['text']}
          onChange={(event) => {
            setFor(content.from, { text: event.currentTarget.value });
            form.clear('text');
          }}
        />
        <FormNotice form={form} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={closeShiftDialog}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={form.running}>
            {t('shifts.replies.read')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

interface RowProps {
  readonly choice: Choice;
  readonly isAsked: boolean;
  readonly team: readonly { readonly value: string; readonly label: string }[];
  readonly shifts: readonly Shift[];
  readonly onChange: (change: Partial<Choice>) => void;
}

const ReplyFields = ({ choice, team, shifts, onChange }: RowProps) => {
  const { t } = useTranslation();
  const words = useShiftWords();
  const { reply, volunteerId, answer, shiftIds } = choice;
  const first = reply.volunteers.map((one) => one.volunteerId);
  const offered = [...team].toSorted((a, b) => Number(first.includes(b.value)) - Number(first.includes(a.value)));
  // Who fills in what was asked means the line to count.
  const choose = (change: Partial<Choice>): void =>
    onChange({ ...change, ...(isWhole({ ...choice, ...change }) && { isUsed: true }) });
  return (
    <div className={classes.replyFields}>
      <Select
        label={t('shifts.replies.who')}
        data={offered}
        value={volunteerId}
        searchable
        onChange={(next) => choose({ volunteerId: next })}
      />
      <Select
        label={t('shifts.replies.answer')}
        data={(['yes', 'no', 'maybe'] as const).map((one) => ({ value: one, label: t(`shifts.answer.${one}`) }))}
        value={answer}
        onChange={(next) => choose({ answer: next })}
      />
      <MultiSelect
        className={classes.replyWhich ?? ''}
        label={t('shifts.replies.which')}
        data={shifts.map((shift) => ({
          value: shift.id,
          label: t('shifts.replies.shift', { when: words.when(shift), place: shift.place }),
        }))}
        value={[...shiftIds]}
        searchable
        onChange={(next) => choose({ shiftIds: next })}
      />
    </div>
  );
};

const Hours = ({ choice: { reply, shiftIds }, shifts }: Pick<RowProps, 'choice' | 'shifts'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useShiftWords();
  const parts = reply.shifts.filter(
    ({ shiftId, fromTime, toTime }) => shiftIds.includes(shiftId) && (fromTime !== null || toTime !== null),
  );
  return parts.map(({ shiftId, fromTime, toTime }) => {
    const shift = shifts.find(({ id }) => id === shiftId);
    return shift === undefined ? null : (
      <span key={shiftId} className={classes.soft}>
        {t('shifts.replies.hours', {
          when: words.when(shift),
          from: format.time(fromTime ?? shift.startTime),
          to: format.time(toTime ?? shift.endTime),
        })}
      </span>
    );
  });
};

const ReplyRow = (props: RowProps) => {
  const { choice, isAsked, onChange } = props;
  const { t } = useTranslation();
  const { reply, isUsed } = choice;
  const { line, text, ask } = reply;
  const isReady = isUsed && isWhole(choice);
  return (
    <li className={classes.reply}>
      <div className={classes.replyHead}>
        <Checkbox
          aria-label={t('shifts.replies.use', { line })}
          label={t('shifts.replies.line', { line, text })}
          checked={isUsed}
          onChange={(event) => onChange({ isUsed: event.currentTarget.checked })}
        />
        {isReady ? (
          <StatusMark tone="done">{t('shifts.replies.ready')}</StatusMark>
        ) : ask === null ? null : (
          <StatusMark tone={ask === 'nothing' ? 'quiet' : 'missing'}>{t(`shifts.replies.ask.${ask}`)}</StatusMark>
        )}
      </div>
      {ask === 'nothing' && !isUsed ? null : <ReplyFields {...props} />}
      <Hours choice={choice} shifts={props.shifts} />
      {isAsked && isUsed && !isWhole(choice) ? (
        <StatusMark tone="missing">{t('shifts.replies.incomplete')}</StatusMark>
      ) : null}
    </li>
  );
};

const CheckForm = ({
  choices,
  content,
}: {
  readonly choices: readonly Choice[];
  readonly content: ShiftDialogContent;
}) => {
  const { t } = useTranslation();
  const act = useShiftAct();
  const { from, to } = content;
  const [isAsked, setAsked] = useState(false);
  const team = useCallQuery('team.list', {}, { tables: ['volunteer'] });
  const query = useCallQuery('shifts.list', { from, to }, { tables: shiftTables });
  const names = useMemo(
    () => (team.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
    [team.data],
  );
  const shifts = useMemo(() => (query.data?.items ?? []).filter(({ status }) => status !== 'canceled'), [query.data]);
  const taken = takenOf(choices);
  const save = async (): Promise<void> => {
    setAsked(true);
    if (choices.some((choice) => choice.isUsed && !isWhole(choice))) return;
    const isDone = await act(t('shifts.said.replies', { count: taken.length }), () =>
      call('shifts.takeReplies', { replies: taken }),
    );
    if (!isDone) return;
    drafts.drop(from);
    closeShiftDialog();
  };
  return (
    <Stack gap="md">
      <p className={classes.soft}>{t('shifts.replies.found', { count: choices.length })}</p>
      <ul className={classes.list}>
        {choices.map((choice, index) => (
          <ReplyRow
            // oxlint-disable-next-line react/no-array-index-key -- lines in their order
            key={index}
            choice={choice}
            isAsked={isAsked}
            team={names}
            shifts={shifts}
            onChange={(change) =>
              setFor(from, { choices: choices.map((one, at) => (at === index ? { ...one, ...change } : one)) })
            }
          />
        ))}
      </ul>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => setFor(from, { choices: null })}>
          {t('shifts.replies.again')}
        </Button>
        <Button disabled={taken.length === 0} onClick={() => void save()}>
          {t('shifts.replies.save', { count: taken.length })}
        </Button>
      </Group>
    </Stack>
  );
};

/** Replies from a chat: pasted, looked through line by line, and taken as one act. */
export const RepliesForm = ({ content }: { readonly content: ShiftDialogContent }) => {
  const { text, choices } = drafts.useDraft(content.from) ?? nothing;
  return choices === null ? (
    <PasteForm text={text} content={content} />
  ) : (
    <CheckForm choices={choices} content={content} />
  );
};
