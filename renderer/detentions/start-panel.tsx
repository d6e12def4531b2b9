import { Button, Group, Select, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takers, type Taker } from '../../shared/detentions/choices.ts';
import type { DetentionFacts } from '../../shared/detentions/detentions.ts';
import { readLine, readLines } from '../../shared/detentions/start-lines.ts';
import { placeKinds } from '../../shared/directory/choices.ts';
import { createDrafts } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { DirectoryField, type PickedEntry } from '../directory/public/directory-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { closeStart, type StartContent } from './public/start-detention.ts';
import { useStart } from './public/use-start.ts';
import classes from './start-panel.module.css';

/** What was typed; it outlives the panel until the clock runs. */
interface StartDraft {
  readonly several: boolean;
  readonly who: string;
  readonly time: string | null;
  readonly date: string | null;
  readonly place: PickedEntry;
  readonly takenBy: Taker;
  readonly takenByWords: string;
  readonly seenBy: string;
}

const blank: StartDraft = {
  several: false,
  who: '',
  time: null,
  date: null,
  place: { id: null, line: '' },
  takenBy: 'unknown',
  takenByWords: '',
  seenBy: '',
};

const drafts = createDrafts<StartDraft>('startDetention');

/** True while there is nothing to come back to. */
const saysNothing = (draft: StartDraft): boolean => JSON.stringify(draft) === JSON.stringify(blank);

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/** What all have in common; a time without a day is today's. */
const sharedFacts = (
  { time, date, place, takenBy, takenByWords, seenBy }: StartDraft,
  today: string,
): DetentionFacts => ({
  takenAt: time === null ? null : `${date ?? today}T${time}`,
  place: orNull(place.line),
  placeId: place.id,
  takenBy,
  takenByWords: orNull(takenByWords),
  seenBy: orNull(seenBy),
});

interface FieldsProps {
  readonly draft: StartDraft;
  readonly set: (change: Partial<StartDraft>) => void;
}

const SharedFields = ({ draft, set }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.pair}>
        <TimeField
          label={t('detentions.field.takenAt')}
          description={t('detentions.start.timeHint')}
          value={draft.time}
          onChange={(time) => set({ time })}
        />
        <DateField label={t('audit.field.date')} prefer="past" value={draft.date} onChange={(date) => set({ date })} />
      </div>
      <DirectoryField
        label={t('detentions.field.place')}
        kinds={placeKinds}
        value={draft.place}
        onChange={(place) => set({ place })}
      />
      <Select
        label={t('detentions.field.takenBy')}
        data={takers.map((value) => ({ value, label: t(`detentions.taker.${value}`) }))}
        value={draft.takenBy}
        allowDeselect={false}
        onChange={(value) => set({ takenBy: takers.find((one) => one === value) ?? 'unknown' })}
      />
      <TextInput
        label={t('detentions.field.takenByWords')}
        value={draft.takenByWords}
        maxLength={300}
        onChange={(event) => set({ takenByWords: event.currentTarget.value })}
      />
      <TextInput
        label={t('detentions.field.seenBy')}
        value={draft.seenBy}
        maxLength={300}
        onChange={(event) => set({ seenBy: event.currentTarget.value })}
      />
    </>
  );
};

const WhoField = ({ draft, set, error }: FieldsProps & { readonly error: string | undefined }) => {
  const { t } = useTranslation();
  const { several } = draft;
  const common = {
    value: draft.who,
    error,
    onChange: (event: { currentTarget: { value: string } }) => set({ who: event.currentTarget.value }),
  };
  return (
    <div>
      {several ? (
        <Textarea
          label={t('detentions.start.several')}
          description={t('detentions.start.severalHint')}
          autosize
          minRows={4}
          {...common}
        />
      ) : (
        <TextInput
          label={t('detentions.start.one')}
          description={t('detentions.start.oneHint')}
          maxLength={1000}
          autoComplete="off"
          {...common}
        />
      )}
      <Button variant="subtle" size="compact-sm" mt={4} onClick={() => set({ several: !several })}>
        {t(several ? 'detentions.start.toOne' : 'detentions.start.toSeveral')}
      </Button>
    </div>
  );
};

const useStartForm = ({ sameAs }: StartContent) => {
  const { t } = useTranslation();
  const format = useFormat();
  const start = useStart();
  const key = sameAs?.id ?? 'new';
  const draft = drafts.useDraft(key) ?? blank;
  const form = useFormSubmit({
    check: () => ({ who: draft.who.trim() === '' ? t('detentions.start.missing') : undefined }),
    send: async () => {
      const lines = draft.several ? readLines(draft.who) : [readLine(draft.who)];
      const [first] = lines;
      const shared = sharedFacts(draft, format.today());
      await start(
        {
          ...(sameAs !== undefined && { sameAsId: sameAs.id }),
          // What was said of the incident before holds where nothing else is said.
          shared: sameAs === undefined ? shared : {},
          people: lines,
        },
        lines.length === 1 ? first?.knownAs : undefined,
      );
      drafts.drop(key);
      closeStart();
    },
    fieldOf: (path) => (path.startsWith('people') ? 'who' : null),
  });
  const set = (change: Partial<StartDraft>): void => {
    const typed = { ...(drafts.get(key) ?? blank), ...change };
    // A time without a day is of the day on which it was typed, which may not be the day on which it is sent.
    const isOfToday = typeof change.time === 'string' && typed.date === null;
    const next = isOfToday ? { ...typed, date: format.today() } : typed;
    if (saysNothing(next)) drafts.drop(key);
    else drafts.set(key, next);
    form.clear('who');
  };
  return { draft, form, set };
};

/** Starts the clock for someone of whom one fact is known, or for several of one incident, one a line. */
export const StartPanel = ({ content }: { readonly content: StartContent }) => {
  const { t } = useTranslation();
  const { sameAs } = content;
  const { draft, form, set } = useStartForm(content);
  const [more, setMore] = useState(draft.place.line !== '' || draft.time !== null);
  const { ref } = form.props;
  useEffect(() => ref.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [ref]);
  return (
    <SidePanel
      title={t(sameAs === undefined ? 'detentions.start.title' : 'detentions.start.sameIncident')}
      onClose={closeStart}
      foot={
        <Group gap="xs">
          <Button type="submit" form="start-detention" color="red" loading={form.running}>
            {t('detentions.start.go')}
          </Button>
        </Group>
      }
    >
      <form id="start-detention" className={classes.form} {...form.props}>
        <p className={classes.soft}>
          {sameAs === undefined
            ? t('detentions.start.lead')
            : t('detentions.start.sameIncidentLead', { name: sameAs.name })}
        </p>
        <FormNotice form={form} />
        <WhoField draft={draft} set={set} error={form.errors['who']} />
        {sameAs === undefined ? (
          <>
            <div>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-expanded={more}
                leftSection={more ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
                onClick={() => setMore(!more)}
              >
                {t(more ? 'detentions.start.less' : 'detentions.start.more')}
              </Button>
            </div>
            {more ? <SharedFields draft={draft} set={set} /> : null}
          </>
        ) : null}
      </form>
    </SidePanel>
  );
};
