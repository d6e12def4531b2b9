import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { infoKinds, type InfoKind } from '../../shared/custody/choices.ts';
import type { CustodyInfo } from '../../shared/custody/custody.ts';
import type { Detention, HeldAt } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useRowDraft, useRowForm } from '../base/row-form.ts';
import { useFormat } from '../base/use-format.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { FormFoot } from './form-foot.tsx';
import { RowActs } from './row-acts.tsx';
import { useDelete } from './use-delete.ts';
import classes from './custody.module.css';

/** A row as a call takes it. */
const inputOf = ({ id: infoId, by: _by, ...info }: CustodyInfo) => ({ infoId, ...info });

interface WordsFieldProps {
  readonly kind: InfoKind;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** The number, or how it is done. */
const WordsField = ({ kind, value, error, onChange }: WordsFieldProps) => {
  const { t } = useTranslation();
  const common = {
    value,
    error,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return kind === 'number' ? (
    <TextInput
      label={t('custody.infoAsks.number')}
      description={t('custody.infos.numberHint')}
      maxLength={300}
      autoComplete="off"
      spellCheck={false}
      {...common}
    />
  ) : (
    <Textarea label={t(`custody.infoAsks.${kind}`)} autosize minRows={2} {...common} />
  );
};

interface InfoFormProps {
  readonly detention: Detention;
  readonly stay: HeldAt;
  /** Null for a new one. */
  readonly info: CustodyInfo | null;
  /** What a new one begins with. */
  readonly kind: InfoKind;
  /** The key of its draft. */
  readonly draft: string;
}

const InfoForm = ({ detention: { id }, stay, info, kind: first, draft }: InfoFormProps) => {
  const { t } = useTranslation();
  const [refused, setRefused] = useState(false);
  const { values, set, form, cancel } = useRowForm({
    draft,
    stored: {
      kind: info?.kind ?? first,
      provider: info?.provider ?? '',
      words: info?.words ?? '',
      source: info?.source ?? '',
      verifiedOn: info?.verifiedOn ?? null,
    },
    check: ({ words, provider }) => ({
      words:
        words.trim() === '' && provider.trim() === ''
          ? t('custody.infos.missing')
          : refused
            ? t('custody.infos.sameNumber')
            : undefined,
    }),
    save: async (typed) => {
      const place = { id, heldAtId: stay.id };
      const present = { ...place, ...typed, ...(info !== null && { infoId: info.id }) };
      const { infoId } = await call('custody.saveInfo', present);
      return {
        message: t('custody.saved'),
        undo: () =>
          info === null
            ? call('custody.remove', { id, what: 'info', rowId: infoId })
            : call('custody.saveInfo', { ...place, ...inputOf(info) }),
      };
    },
    fieldOf: (path) => {
      // What is there but is refused is the A-number.
      if (path === 'words') setRefused(true);
      return path;
    },
  });
  const { kind, provider, words } = values;
  const type = (change: Partial<typeof values>): void => {
    setRefused(false);
    set(change);
    form.clear('words');
  };
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      <Select
        label={t('custody.field.infoKind')}
        data={infoKinds.map((value) => ({ value, label: t(`custody.info.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => type({ kind: infoKinds.find((one) => one === value) ?? kind })}
      />
      {kind === 'money' || kind === 'phone' ? (
        <TextInput
          label={t('custody.field.provider')}
          value={provider}
          maxLength={300}
          onChange={(event) => type({ provider: event.currentTarget.value })}
        />
      ) : null}
      <WordsField kind={kind} value={words} error={form.errors['words']} onChange={(typed) => type({ words: typed })} />
      <div className={classes.pair}>
        <TextInput
          label={t('custody.field.source')}
          value={values.source}
          maxLength={300}
          onChange={(event) => type({ source: event.currentTarget.value })}
        />
        <DateField
          label={t('custody.field.verifiedOn')}
          prefer="past"
          value={values.verifiedOn}
          onChange={(verifiedOn) => type({ verifiedOn })}
        />
      </div>
      <FormFoot running={form.running} onCancel={cancel} />
    </form>
  );
};

/** Who said so, and when it was verified. */
const Verified = ({ info: { source, verifiedOn } }: { readonly info: CustodyInfo }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (verifiedOn === null) {
    return (
      <StatusMark tone="missing">
        {source === null ? t('custody.infos.notVerified') : t('custody.infos.notVerifiedBy', { source })}
      </StatusMark>
    );
  }
  const date = format.plainDate(verifiedOn);
  return (
    <p className={classes.soft}>
      {source === null ? t('custody.infos.verifiedNoOne', { date }) : t('custody.infos.verified', { source, date })}
    </p>
  );
};

interface InfoRowProps {
  readonly detention: Detention;
  readonly stay: HeldAt;
  readonly info: CustodyInfo;
  readonly mayChange: boolean;
}

const InfoRow = ({ detention, stay, info, mayChange }: InfoRowProps) => {
  const { t } = useTranslation();
  const remove = useDelete(detention.id);
  const draft = `info ${info.id}`;
  const editing = useRowDraft(draft);
  if (editing.isOpen) {
    return (
      <li className={classes.row}>
        <InfoForm detention={detention} stay={stay} info={info} kind={info.kind} draft={draft} />
      </li>
    );
  }
  const what = t(`custody.info.${info.kind}`);
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <strong>{what}</strong>
        {mayChange ? (
          <RowActs what={what} onChange={() => editing.open()} onDelete={() => void remove('info', info.id)} />
        ) : null}
      </div>
      {info.provider === null ? null : <p className={classes.words}>{info.provider}</p>}
      {info.words === null ? null : (
        <div className={classes.head}>
          <p className={classes.words}>{info.words}</p>
          <CopyButton text={info.words} what={what} />
        </div>
      )}
      <Verified info={info} />
    </li>
  );
};

interface InfosPartProps {
  readonly detention: Detention;
  readonly stay: HeldAt;
  readonly infos: readonly CustodyInfo[];
  readonly mayAdd: boolean;
}

/** The number that a facility uses for the person, and how money, mail, and calls work there. */
export const InfosPart = ({ detention, stay, infos, mayAdd }: InfosPartProps) => {
  const { t } = useTranslation();
  const draft = `new info ${stay.id}`;
  const adding = useRowDraft(draft);
  if (infos.length === 0 && !mayAdd) return null;
  // The one that is asked for next: mail and money before what is rarely there.
  const missing = (['mail', 'money', 'phone', 'number'] as const).find(
    (kind) => !infos.some((one) => one.kind === kind),
  );
  return (
    <section className={classes.infos} aria-label={t('custody.infos.title')}>
      <h4 className={classes.strong}>{t('custody.infos.title')}</h4>
      {infos.length === 0 ? <p className={classes.soft}>{t('custody.infos.none')}</p> : null}
      <ul className={classes.rows}>
        {infos.map((info) => (
          <InfoRow key={info.id} detention={detention} stay={stay} info={info} mayChange={mayAdd} />
        ))}
      </ul>
      {!mayAdd ? null : adding.isOpen ? (
        <InfoForm detention={detention} stay={stay} info={null} kind={missing ?? 'phone'} draft={draft} />
      ) : (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => adding.open()}
          >
            {t('custody.infos.add')}
          </Button>
        </div>
      )}
    </section>
  );
};
