import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { belongingKinds, type BelongingKind } from '../../shared/detentions/choices.ts';
import type { Belonging, Detention } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './detention-screen.module.css';

/** Who took what over, from whom. */
export const BelongingForm = ({
  detention: { id },
  onDone,
}: {
  readonly detention: Detention;
  readonly onDone?: () => void;
}) => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<BelongingKind>('keys');
  const [what, setWhat] = useState('');
  const [fromWhom, setFromWhom] = useState('');
  const [heldBy, setHeldBy] = useState('');
  const missing = (value: string) => (value.trim() === '' ? t('common.field.required') : undefined);
  const form = useFormSubmit({
    check: () => ({ heldBy: missing(heldBy) }),
    send: async () => {
      await call('detentions.keepBelonging', {
        id,
        kind,
        what: what.trim() === '' ? t(`detentions.belonging.${kind}`) : what,
        fromWhom,
        heldBy,
      });
      setWhat('');
      onDone?.();
    },
  });
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      <div className={classes.pair}>
        <Select
          label={t('detentions.field.belongingKind')}
          data={belongingKinds.map((value) => ({ value, label: t(`detentions.belonging.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(belongingKinds.find((one) => one === value) ?? 'other')}
        />
        <TextInput
          label={t('detentions.field.what')}
          value={what}
          maxLength={300}
          onChange={(event) => setWhat(event.currentTarget.value)}
        />
        <TextInput
          label={t('detentions.field.heldBy')}
          value={heldBy}
          maxLength={300}
          required
          error={form.errors['heldBy']}
          onChange={(event) => {
            setHeldBy(event.currentTarget.value);
            form.clear('heldBy');
          }}
        />
        <TextInput
          label={t('detentions.field.fromWhom')}
          value={fromWhom}
          maxLength={300}
          onChange={(event) => setFromWhom(event.currentTarget.value)}
        />
      </div>
      <Group gap="xs">
        <Button type="submit" variant="default" loading={form.running}>
          {t('detentions.screen.addBelonging')}
        </Button>
      </Group>
    </form>
  );
};

const GiveBack = ({ detention, belonging }: { readonly detention: Detention; readonly belonging: Belonging }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const [asking, setAsking] = useState(false);
  const [to, setTo] = useState('');
  const { id } = detention;
  const form = useFormSubmit({
    check: () => ({ to: to.trim() === '' ? t('common.field.required') : undefined }),
    send: async () => {
      await undoable(async () => {
        const { eventId } = await call('detentions.giveBack', { id, belongingId: belonging.id, to });
        return {
          message: t('detentions.screen.gaveBack', { to, what: belonging.what }),
          undo: () => call('detentions.takeBack', { id, eventId }),
        };
      });
    },
  });
  if (!asking) {
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('detentions.screen.giveBackNamed', { what: belonging.what })}
        onClick={() => setAsking(true)}
      >
        {t('detentions.screen.giveBack')}
      </Button>
    );
  }
  return (
    <form className={classes.skip} {...form.props}>
      <TextInput
        label={t('detentions.screen.giveBackTo')}
        value={to}
        maxLength={300}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it replaces the button that was pressed
        autoFocus
        error={form.errors['to']}
        onChange={(event) => {
          setTo(event.currentTarget.value);
          form.clear('to');
        }}
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" variant="default" loading={form.running}>
          {t('detentions.screen.giveBackGo')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setAsking(false)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
};

const BelongingLine = ({ detention, belonging }: { readonly detention: Detention; readonly belonging: Belonging }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const { returnedAt, returnedTo, heldBy, fromWhom, takenOverAt } = belonging;
  const isOut = returnedAt === null;
  const when = times.short(takenOverAt);
  return (
    <li className={classes.item}>
      <div className={classes.itemHead}>
        <span>
          {t('detentions.screen.belongingLine', {
            kind: t(`detentions.belonging.${belonging.kind}`),
            what: belonging.what,
          })}
        </span>
        <StatusMark tone={isOut ? 'missing' : 'done'}>
          {t(isOut ? 'detentions.screen.out' : 'detentions.screen.back')}
        </StatusMark>
      </div>
      <div className={classes.soft}>
        {returnedAt !== null
          ? t('detentions.screen.wentBack', { to: returnedTo ?? '', when: times.short(returnedAt) })
          : fromWhom === null
            ? t('detentions.screen.heldBy', { who: heldBy, when })
            : t('detentions.screen.heldByFrom', { who: heldBy, when, from: fromWhom })}
      </div>
      {isOut && detention.closedAt === null ? <GiveBack detention={detention} belonging={belonging} /> : null}
    </li>
  );
};

/** What is kept for them, and what went back to whom. */
export const BelongingsPart = ({ detention }: { readonly detention: Detention }) => {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { belongings } = detention;
  return (
    <PanelPart title={t('detentions.screen.belongings')}>
      {belongings.length === 0 ? <p className={classes.soft}>{t('detentions.screen.belongingsNone')}</p> : null}
      <ul className={classes.items}>
        {belongings.map((belonging) => (
          <BelongingLine key={belonging.id} detention={detention} belonging={belonging} />
        ))}
      </ul>
      {detention.closedAt !== null ? null : adding ? (
        <BelongingForm detention={detention} onDone={() => setAdding(false)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('detentions.screen.addBelonging')}
        </Button>
      )}
    </PanelPart>
  );
};
