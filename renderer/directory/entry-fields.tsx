import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { entryKinds, entryStatuses, isUsState, usStates, verifyWays } from '../../shared/directory/choices.ts';
import { typedText } from '../base/drafts.ts';
import { DateField } from '../ui/date-field.tsx';
import { LanguagesField } from '../ui/languages-field.tsx';
import { ZoneField } from '../ui/zone-field.tsx';
import { PhonesField } from './phones-field.tsx';
import type { EntryForm } from './use-entry-form.ts';
import classes from './directory.module.css';

interface PartProps {
  readonly entry: EntryForm;
}

type LineField = 'address' | 'hours' | 'url' | 'source';
type RuleField = 'whoMayEnter' | 'idRules' | 'phoneRules';
type DayField = 'sourceDate' | 'verifiedOn' | 'rulesVerifiedOn';

const useFields = ({ values, form, set }: EntryForm) => {
  const { t } = useTranslation();
  return {
    line: (name: LineField, maxLength: number) => ({
      label: t(`directory.field.${name}`),
      value: values[name] ?? '',
      error: form.errors[name],
      maxLength,
      autoComplete: 'off',
      spellCheck: false,
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [name]: typedText(event.currentTarget.value) }),
    }),
    rule: (name: RuleField | 'note', maxLength: number) => ({
      label: t(`directory.field.${name}`),
      value: values[name] ?? '',
      error: form.errors[name],
      maxLength,
      autosize: true,
      minRows: 1,
      maxRows: 8,
      onChange: (event: React.ChangeEvent<HTMLTextAreaElement>) =>
        set({ [name]: typedText(event.currentTarget.value) }),
    }),
    day: (name: DayField) => ({
      label: t(`directory.field.${name}`),
      value: values[name],
      error: form.errors[name],
      prefer: 'past' as const,
      onChange: (day: string | null) => set({ [name]: day }),
    }),
  };
};

const What = ({ entry }: PartProps) => {
  const { t } = useTranslation();
  const { values, form, set } = entry;
  const { line } = useFields(entry);
  return (
    <>
      <Select
        required
        label={t('directory.field.kind')}
        error={form.errors['kind']}
        data={entryKinds.map((kind) => ({ value: kind, label: t(`directory.kind.${kind}`) }))}
        value={values.kind}
        allowDeselect={false}
        searchable
        onChange={(chosen) => set({ kind: entryKinds.find((kind) => kind === chosen) ?? null })}
      />
      <TextInput
        required
        label={t('directory.field.name')}
        value={values.name}
        error={form.errors['name']}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput {...line('address', 300)} />
      <MultiSelect
        label={t('directory.field.states')}
        description={t('directory.field.statesHint')}
        data={usStates.map((state) => ({ value: state, label: t(`directory.state.${state}`) }))}
        value={[...values.states]}
        searchable
        onChange={(chosen) => set({ states: chosen.filter(isUsState) })}
      />
      <ZoneField
        label={t('directory.field.zone')}
        value={values.zone}
        clearable
        error={form.errors['zone']}
        onChange={(zone) => set({ zone })}
      />
    </>
  );
};

const Reach = ({ entry }: PartProps) => {
  const { t } = useTranslation();
  const { values, form, set } = entry;
  const { line } = useFields(entry);
  return (
    <>
      <h3 className={classes.part}>{t('directory.entry.contact')}</h3>
      <PhonesField
        value={values.phones}
        onChange={(phones) => set({ phones })}
        errorAt={(place) => form.errors[`phones.${place}.number`] ?? (place === 0 ? form.errors['phones'] : undefined)}
      />
      <TextInput {...line('hours', 300)} description={t('directory.field.hoursHint')} />
      <LanguagesField
        label={t('directory.field.languages')}
        value={values.languages}
        error={form.errors['languages']}
        onChange={(languages) => set({ languages })}
      />
      <TextInput {...line('url', 500)} inputMode="url" />
    </>
  );
};

const Sure = ({ entry }: PartProps) => {
  const { t } = useTranslation();
  const { values, set } = entry;
  const { line, day } = useFields(entry);
  return (
    <>
      <h3 className={classes.part}>{t('directory.entry.sourceTitle')}</h3>
      <Select
        label={t('directory.field.status')}
        data={entryStatuses.map((status) => ({ value: status, label: t(`directory.status.${status}`) }))}
        value={values.status}
        allowDeselect={false}
        onChange={(chosen) => set({ status: entryStatuses.find((status) => status === chosen) ?? values.status })}
      />
      <TextInput {...line('source', 300)} />
      <DateField {...day('sourceDate')} />
      <DateField {...day('verifiedOn')} />
      <Select
        label={t('directory.field.verifiedHow')}
        data={verifyWays.map((way) => ({ value: way, label: t(`directory.way.${way}`) }))}
        value={values.verifiedHow}
        clearable
        onChange={(chosen) => set({ verifiedHow: verifyWays.find((way) => way === chosen) ?? null })}
      />
    </>
  );
};

const Door = ({ entry }: PartProps) => {
  const { t } = useTranslation();
  const { rule, day } = useFields(entry);
  return (
    <>
      <h3 className={classes.part}>{t('directory.entry.doorRules')}</h3>
      <Textarea {...rule('whoMayEnter', 500)} />
      <Textarea {...rule('idRules', 500)} />
      <Textarea {...rule('phoneRules', 500)} />
      <DateField {...day('rulesVerifiedOn')} />
      <h3 className={classes.part}>{t('directory.entry.teamNote')}</h3>
      <Textarea {...rule('note', 20_000)} minRows={2} />
    </>
  );
};

/** Everything about an entry as fields. */
export const EntryFields = ({ entry }: PartProps) => (
  <>
    <What entry={entry} />
    <Reach entry={entry} />
    <Sure entry={entry} />
    <Door entry={entry} />
  </>
);
