import { Button, Collapse, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { typedText } from '../base/drafts.ts';
import { TimeField } from '../ui/time-field.tsx';
import { ZoneField } from '../ui/zone-field.tsx';
import type { BookingDraft } from './booking-draft.ts';
import classes from './fields.module.css';

type LineField = 'meetingPoint' | 'idRules' | 'phoneRules' | 'officer';
type LongField = 'papersToBring' | 'publicNote' | 'briefing' | 'riskNote' | 'teamNote';

const hints: Partial<Record<LongField | LineField, true>> = {
  publicNote: true,
  briefing: true,
  riskNote: true,
  teamNote: true,
};

export interface MoreFieldsProps {
  readonly draft: BookingDraft;
  readonly change: (next: (draft: BookingDraft) => BookingDraft) => void;
  readonly teamZone: string | null;
}

/** What is only sometimes needed: meeting point, rules at the door, papers, notes. */
export const MoreFields = ({ draft, change, teamZone }: MoreFieldsProps) => {
  const { t } = useTranslation();
  const bodyId = useId();
  const [opened, { toggle }] = useDisclosure(false);
  const set = (field: LineField | LongField, value: string) => change((now) => ({ ...now, [field]: typedText(value) }));
  const line = (field: LineField, maxLength = 200) => (
    <TextInput
      label={t(`appointments.more.${field}`)}
      value={draft[field] ?? ''}
      maxLength={maxLength}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  );
  const long = (field: LongField) => (
    <Textarea
      label={t(`appointments.more.${field}`)}
      description={hints[field] ? t(`appointments.more.${field as 'publicNote'}Hint`) : null} // as: every field of `hints` has such a word
      value={draft[field] ?? ''}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={20_000}
      onChange={(event) => set(field, event.currentTarget.value)}
    />
  );
  return (
    <div className={classes.group}>
      <Button
        variant="subtle"
        justify="flex-start"
        px={0}
        aria-expanded={opened}
        aria-controls={bodyId}
        rightSection={opened ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
        onClick={toggle}
      >
        {t(opened ? 'appointments.more.less' : 'appointments.more.title')}
      </Button>
      <Collapse expanded={opened} id={bodyId} transitionDuration={100}>
        <div className={classes.fieldset}>
          {line('meetingPoint', 300)}
          <TimeField
            label={t('appointments.more.meetingTime')}
            value={draft.meetingTime}
            onChange={(meetingTime) => change((now) => ({ ...now, meetingTime }))}
          />
          {line('idRules', 500)}
          {line('phoneRules', 500)}
          {long('papersToBring')}
          {long('publicNote')}
          {long('briefing')}
          {line('officer')}
          {long('riskNote')}
          {long('teamNote')}
          <ZoneField
            label={t('appointments.more.zone')}
            description={t('appointments.more.zoneHint')}
            value={draft.zone ?? teamZone}
            first={[teamZone]}
            onChange={(zone) => change((now) => ({ ...now, zone }))}
          />
        </div>
      </Collapse>
    </div>
  );
};
