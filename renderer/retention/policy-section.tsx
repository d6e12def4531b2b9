import { Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput, CallOutput } from '../../shared/contract.ts';
import { keepableParts, type KeepablePart } from '../../shared/records/parts.ts';
import { partNeeds, withNeeded } from '../../shared/retention/retention-rules.ts';
import { call } from '../base/bridge.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { Section } from '../ui/section.tsx';
import { SettingRow, SettingRows } from '../ui/setting-row.tsx';

type Policy = CallOutput<'retention.policy'>;

interface NumberProps {
  readonly label: string;
  readonly unit: (count: number) => string;
  readonly saved: number;
  readonly most: number;
  readonly onSave: (value: number) => void;
}

const WholeNumber = ({ label, unit, saved, most, onSave }: NumberProps) => {
  const { t } = useTranslation();
  const [value, setValue] = useState<string | number>(saved);
  const isGood = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
  const commit = () => {
    if (isGood && value !== saved) onSave(value);
  };
  return (
    <Group gap="xs">
      <NumberInput
        w={110}
        aria-label={label}
        value={value}
        onChange={setValue}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        min={1}
        max={most}
        error={isGood ? undefined : t('retention.holdings.range', { least: '1', most: String(most) })}
      />
      {isGood ? <span>{unit(value)}</span> : null}
    </Group>
  );
};

/** A choice with or without a part; what needs a part follows it. */
const toggled = (parts: readonly KeepablePart[], part: KeepablePart, checked: boolean): KeepablePart[] =>
  checked ? withNeeded([...parts, part]) : parts.filter((kept) => kept !== part && partNeeds[kept] !== part);

/** What the team decided: when people are reviewed, when deleted records are erased, and what a closed record keeps. */
export const PolicySection = ({ policy }: { readonly policy: Policy }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const save = (change: CallInput<'retention.setPolicy'>) =>
    void undoable(async () => {
      await call('retention.setPolicy', change);
      return { message: t('retention.holdings.saved'), undo: () => call('retention.setPolicy', policy) };
    });
  const { reviewMonths, removedDays, metHours, keptParts } = policy;
  return (
    <Section title={t('retention.holdings.rules')}>
      <SettingRows>
        <SettingRow label={t('retention.holdings.reviewMonths')} hint={t('retention.holdings.reviewMonthsHint')}>
          <WholeNumber
            key={reviewMonths}
            label={t('retention.holdings.reviewMonths')}
            unit={(count) => t('retention.holdings.months', { count })}
            saved={reviewMonths}
            most={120}
            onSave={(value) => save({ reviewMonths: value })}
          />
        </SettingRow>
        <SettingRow label={t('retention.holdings.removedDays')} hint={t('retention.holdings.removedDaysHint')}>
          <WholeNumber
            key={removedDays}
            label={t('retention.holdings.removedDays')}
            unit={(count) => t('retention.holdings.days', { count })}
            saved={removedDays}
            most={365}
            onSave={(value) => save({ removedDays: value })}
          />
        </SettingRow>
        <SettingRow label={t('retention.holdings.metHours')} hint={t('retention.holdings.metHoursHint')}>
          <WholeNumber
            key={metHours}
            label={t('retention.holdings.metHours')}
            unit={(count) => t('retention.holdings.hours', { count })}
            saved={metHours}
            most={720}
            onSave={(value) => save({ metHours: value })}
          />
        </SettingRow>
        <SettingRow
          label={t('retention.holdings.kept')}
          labelId="al-kept-parts"
          hint={t('retention.holdings.keptHint')}
        >
          <Stack gap={6} role="group" aria-labelledby="al-kept-parts" pt={6}>
            {keepableParts.map((part) => (
              <Checkbox
                key={part}
                label={t(`retention.part.${part}`)}
                checked={keptParts.includes(part)}
                onChange={(event) => save({ keptParts: toggled(keptParts, part, event.currentTarget.checked) })}
              />
            ))}
          </Stack>
        </SettingRow>
      </SettingRows>
    </Section>
  );
};
