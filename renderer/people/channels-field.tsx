import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { channelKinds, type ChannelKind } from '../../shared/people/choices.ts';
import { type PersonInput } from '../../shared/people/people.ts';
import classes from '../ui/fields.module.css';

export type ChannelDraft = NonNullable<PersonInput['channels']>[number];

const safeties = ['safeToCall', 'safeToText', 'safeToLeaveMessage'] as const;
type Safety = (typeof safeties)[number];

const isKind = (value: string): value is ChannelKind => channelKinds.some((kind) => kind === value);
const toWord = (value: boolean | null | undefined): string =>
  value === null || value === undefined ? '' : value ? 'yes' : 'no';
const fromWord = (word: string): boolean | null => (word === '' ? null : word === 'yes');

/** Whether and how one may be reached there is asked of numbers, not of addresses. */
const asksSafety = (kind: ChannelKind): boolean => kind === 'phone' || kind === 'signal' || kind === 'whatsapp';

const SafetyField = ({
  name,
  channel,
  onChange,
}: { readonly name: Safety } & Omit<ChannelRowProps, 'error' | 'onRemove'>) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      className={classes.third}
      label={t(`people.field.${name}`)}
      value={toWord(channel[name])}
      onChange={(event) => onChange({ ...channel, [name]: fromWord(event.currentTarget.value) })}
      data={[
        { value: '', label: t('common.notAsked') },
        { value: 'yes', label: t('common.yes') },
        { value: 'no', label: t('common.no') },
      ]}
    />
  );
};

interface ChannelRowProps {
  readonly channel: ChannelDraft;
  readonly onChange: (channel: ChannelDraft) => void;
  readonly onRemove: () => void;
  readonly error: string | undefined;
}

const ChannelRow = ({ channel, onChange, onRemove, error }: ChannelRowProps) => {
  const { t } = useTranslation();
  const removeWords = t('people.channels.removeNamed', { what: t(`people.channel.${channel.kind}`) });
  return (
    <li className={classes.channel}>
      <div className={classes.row}>
        <NativeSelect
          label={t('people.field.channelKind')}
          value={channel.kind}
          onChange={({ currentTarget: { value } }) => isKind(value) && onChange({ ...channel, kind: value })}
          data={channelKinds.map((kind) => ({ value: kind, label: t(`people.channel.${kind}`) }))}
        />
        <TextInput
          className={classes.grow}
          label={t('people.field.value')}
          value={channel.value}
          maxLength={300}
          error={error}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ ...channel, value: event.currentTarget.value })}
        />
        <Tooltip label={removeWords}>
          <ActionIcon size="lg" aria-label={removeWords} onClick={onRemove}>
            <IconTrash size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      {asksSafety(channel.kind) ? (
        <div className={classes.row}>
          {safeties.map((name) => (
            <SafetyField key={name} name={name} channel={channel} onChange={onChange} />
          ))}
        </div>
      ) : null}
      <TextInput
        label={t('people.field.bestTimes')}
        placeholder={t('people.channels.bestTimesHint')}
        value={channel.bestTimes ?? ''}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ ...channel, bestTimes: event.currentTarget.value })}
      />
    </li>
  );
};

export interface ChannelsFieldProps {
  readonly value: readonly ChannelDraft[];
  readonly onChange: (value: ChannelDraft[]) => void;
  /** By path within the list, such as `0.value`. */
  readonly errorAt: (path: string) => string | undefined;
}

/** The ways to reach a person, the best first, each with what is safe there. */
export const ChannelsField = ({ value, onChange, errorAt }: ChannelsFieldProps) => {
  const { t } = useTranslation();
  return (
    <div>
      <div className={classes.label}>{t('people.field.channels')}</div>
      <ul className={classes.channels}>
        {value.map((channel, index) => (
          <ChannelRow
            // oxlint-disable-next-line react/no-array-index-key -- a new one has no id, and none changes its place
            key={channel.id ?? `new ${index}`}
            channel={channel}
            error={errorAt(`${index}.value`)}
            onChange={(changed) => onChange(value.map((other, at) => (at === index ? changed : other)))}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="xs"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...value, { kind: 'phone', value: '' }])}
      >
        {t('people.channels.add')}
      </Button>
    </div>
  );
};
