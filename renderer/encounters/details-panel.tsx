import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { instantToWall, wallToInstant } from '../../shared/basics/time.ts';
import { encounterOutcomes, noteLimits, paperKinds, rightsConcerns } from '../../shared/encounters/encounters-rules.ts';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { typedText } from '../base/drafts.ts';
import { Section } from '../ui/section.tsx';
import { TimeField } from '../ui/time-field.tsx';
import type { DraftContent, VisitTime } from './draft-content.ts';
import { NextDate } from './next-date.tsx';
import { OfficersFields } from './officers-fields.tsx';
import type { Draft } from './use-draft.ts';
import classes from './details-panel.module.css';

type WordsField = 'letIn' | 'interpreter' | 'propertyTaken' | 'rightsWords' | 'outcomeWords' | 'followUps';

interface PartProps {
  readonly draft: Draft;
}

/** A field of words, tied to its place in the draft. */
const useWords =
  ({ edit, content }: Draft) =>
  (field: WordsField) => ({
    value: content[field] ?? '',
    autoComplete: 'off',
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      edit((current) => ({ ...current, [field]: typedText(value) })),
  });

const growing = { autosize: true, minRows: 2, maxRows: 12, maxLength: noteLimits.text } as const;

const Times = ({ draft, note }: PartProps & { readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const { edit, content } = draft;
  const { zone } = note;
  const day = content.entries[0]?.at ?? note.createdAt;
  const timeField = (field: VisitTime, label: string) => {
    const at = content[field];
    // A time that is typed again belongs to the day of the log; one that is fixed keeps its own.
    const date = instantToWall(at ?? day, zone).date;
    return (
      <TimeField
        label={label}
        value={at === null ? null : instantToWall(at, zone).time}
        onChange={(time) =>
          edit((current) => ({ ...current, [field]: time === null ? null : wallToInstant(date, time, zone) }))
        }
      />
    );
  };
  return (
    <Section title={t('encounters.details.when')}>
      <div className={classes.three}>
        {timeField('arrivedAt', t('encounters.details.arrived'))}
        {timeField('calledInAt', t('encounters.details.calledIn'))}
        {timeField('outAt', t('encounters.details.out'))}
      </div>
    </Section>
  );
};

const Who = ({ draft }: PartProps) => {
  const { t } = useTranslation();
  const words = useWords(draft);
  return (
    <Section title={t('encounters.details.who')}>
      <div className={classes.fields}>
        <TextInput
          label={t('encounters.details.letIn')}
          placeholder={t('encounters.details.letInHint')}
          maxLength={noteLimits.line}
          {...words('letIn')}
        />
        <TextInput
          label={t('encounters.details.interpreter')}
          placeholder={t('encounters.details.interpreterHint')}
          maxLength={noteLimits.line}
          {...words('interpreter')}
        />
        <OfficersFields
          officers={draft.content.officers}
          onChange={(officers) => draft.edit((current) => ({ ...current, officers }))}
        />
      </div>
    </Section>
  );
};

const Papers = ({ draft }: PartProps) => {
  const { t } = useTranslation();
  const words = useWords(draft);
  const { edit, content } = draft;
  return (
    <Section title={t('encounters.details.papers')}>
      <div className={classes.fields}>
        {paperKinds.map((kind) => (
          <Textarea
            key={kind}
            label={t(`encounters.papers.${kind}`)}
            {...growing}
            minRows={1}
            value={content.papers[kind] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              edit((current) => ({ ...current, papers: { ...current.papers, [kind]: typedText(value) } }))
            }
          />
        ))}
        <Textarea label={t('encounters.details.property')} {...growing} minRows={1} {...words('propertyTaken')} />
      </div>
    </Section>
  );
};

const Rights = ({ draft }: PartProps) => {
  const { t } = useTranslation();
  const words = useWords(draft);
  const { edit, content } = draft;
  const toggle = (code: DraftContent['rightsConcerns'][number], isTicked: boolean): void =>
    edit((current) => ({
      ...current,
      // In the order of the list, whatever the order of ticking.
      rightsConcerns: rightsConcerns.filter((one) => (one === code ? isTicked : current.rightsConcerns.includes(one))),
    }));
  return (
    <Section title={t('encounters.details.rights')}>
      <div className={classes.fields}>
        <div role="group" aria-label={t('encounters.details.rightsHint')} className={classes.ticks}>
          <p className={classes.hint} aria-hidden>
            {t('encounters.details.rightsHint')}
          </p>
          {rightsConcerns.map((code) => (
            <Checkbox
              key={code}
              label={t(`encounters.rights.${code}`)}
              checked={content.rightsConcerns.includes(code)}
              onChange={(event) => toggle(code, event.currentTarget.checked)}
            />
          ))}
        </div>
        <Textarea label={t('encounters.details.rightsWords')} {...growing} {...words('rightsWords')} />
      </div>
    </Section>
  );
};

const End = ({ draft, note }: PartProps & { readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const words = useWords(draft);
  const { edit, content } = draft;
  return (
    <Section title={t('encounters.details.end')}>
      <div className={classes.fields}>
        <Select
          label={t('encounters.details.outcome')}
          placeholder={t('encounters.details.outcomeNone')}
          data={encounterOutcomes.map((value) => ({ value, label: t(`encounters.outcome.${value}`) }))}
          value={content.outcome}
          onChange={(outcome) => edit((current) => ({ ...current, outcome }))}
          clearable
          clearButtonProps={{ 'aria-label': t('common.remove') }}
        />
        <Textarea label={t('encounters.details.outcomeWords')} {...growing} minRows={1} {...words('outcomeWords')} />
        <NextDate draft={draft} note={note} />
        <Textarea
          label={t('encounters.details.followUps')}
          placeholder={t('encounters.details.followUpsHint')}
          {...growing}
          {...words('followUps')}
        />
      </div>
    </Section>
  );
};

export interface DetailsPanelProps {
  readonly draft: Draft;
  readonly note: EncounterNote;
}

/** What belongs into the note besides the log, to be filled in before or after. */
export const DetailsPanel = ({ draft, note }: DetailsPanelProps) => (
  <div className={classes.details}>
    <div className={classes.column}>
      <Times draft={draft} note={note} />
      <End draft={draft} note={note} />
      <Papers draft={draft} />
    </div>
    <div className={classes.column}>
      <Who draft={draft} />
      <Rights draft={draft} />
    </div>
  </div>
);
