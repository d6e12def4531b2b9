import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots, IconUser } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../shared/basics/names.ts';
import type { ShiftStatus } from '../../shared/shifts/choices.ts';
import type { Shift } from '../../shared/shifts/shifts.ts';
import { isRunning, joinSlots } from '../../shared/shifts/staffing.ts';
import { call } from '../base/bridge.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useNow } from '../base/use-format.ts';
import { HandoverPart } from '../handover/public/handover-part.tsx';
import { MetPart } from '../met/public/met-part.tsx';
import { PanelPart } from '../ui/panel-part.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TypeAhead } from '../ui/type-ahead.tsx';
import { MemberRow } from './member-row.tsx';
import { closeShiftPanel, openShiftPanel } from './shift-panels.ts';
import { useShiftWords } from './shift-words.ts';
import { StaffingStrip } from './staffing-strip.tsx';
import { useShiftAct } from './use-shift-acts.ts';
import classes from './shifts.module.css';

const mostOffered = 8;

/** Anyone active who is not on the shift yet, found by name. */
const AddMember = ({ shift }: { readonly shift: Shift }) => {
  const { t } = useTranslation();
  const act = useShiftAct();
  const [text, setText] = useState('');
  const team = useCallQuery('team.list', {}, { tables: ['volunteer'] });
  const options = useMemo(() => {
    const typed = fold(text);
    if (typed === '') return [];
    return (team.data?.items ?? [])
      .filter(({ id }) => shift.members.every(({ volunteerId }) => volunteerId !== id))
      .filter(({ name }) => ` ${fold(name)}`.includes(` ${typed}`))
      .slice(0, mostOffered)
      .map(({ id, name }) => ({ id, label: name, icon: <IconUser size={16} stroke={1.75} aria-hidden /> }));
  }, [team.data, text, shift.members]);
  const add = (volunteerId: string): void => {
    const name = options.find(({ id }) => id === volunteerId)?.label ?? '';
    setText('');
    void act(t('shifts.said.on', { name }), () => call('shifts.setMember', { id: shift.id, volunteerId, member: {} }));
  };
  return (
    <TypeAhead
      label={t('shifts.panel.add')}
      placeholder={t('shifts.panel.addHint')}
      text={text}
      onText={setText}
      options={options}
      onPick={add}
      picksFirst
    />
  );
};

const Staffing = ({ shift }: { readonly shift: Shift }) => {
  const { t } = useTranslation();
  const words = useShiftWords();
  const need = words.need(shift);
  return (
    <PanelPart title={t('shifts.panel.staffing')}>
      <StatusMark tone={need.tone}>{need.words}</StatusMark>
      <StaffingStrip slots={shift.slots} />
      <ul className={classes.list}>
        {joinSlots(shift.slots).map((slot, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- stretches in their order
          <li key={index}>{words.slot(slot, shift)}</li>
        ))}
      </ul>
    </PanelPart>
  );
};

const Foot = ({ shift: { id, status } }: { readonly shift: Shift }) => {
  const { t } = useTranslation();
  const act = useShiftAct();
  const set = (next: ShiftStatus): void =>
    void act(t(`shifts.said.${next}`), () => call('shifts.save', { id, status: next }));
  const remove = async (): Promise<void> => {
    if (await act(t('shifts.said.deleted'), () => call('shifts.remove', { id }))) closeShiftPanel();
  };
  return (
    <Group gap="xs">
      {status === 'planned' ? (
        <Button onClick={() => set('confirmed')}>{t('shifts.panel.confirm')}</Button>
      ) : (
        <Button variant="default" onClick={() => set('planned')}>
          {t(status === 'canceled' ? 'shifts.panel.reopen' : 'shifts.panel.unconfirm')}
        </Button>
      )}
      <Button variant="default" onClick={() => openShiftPanel({ mode: 'edit', id })}>
        {t('shifts.panel.edit')}
      </Button>
      <Menu position="top-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={t('shifts.panel.more')}>
            <IconDots size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {status === 'canceled' ? null : (
            <Menu.Item onClick={() => set('canceled')}>{t('shifts.panel.cancel')}</Menu.Item>
          )}
          <Menu.Item onClick={() => void remove()}>{t('shifts.panel.delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
};

const seenWords = { planned: 'unseen', confirmed: 'seen', canceled: 'canceled' } as const;

/** A shift: how it is staffed, who is on it, and what can be done with it. */
export const ShiftDetail = ({ shift }: { readonly shift: Shift }) => {
  const { t } = useTranslation();
  const words = useShiftWords();
  const mayChange = useSessionUser().role === 'coordinator';
  const now = useNow();
  return (
    <SidePanel
      title={shift.place}
      below={words.when(shift)}
      onClose={closeShiftPanel}
      foot={mayChange ? <Foot shift={shift} /> : undefined}
    >
      <div className={classes.parts}>
        {mayChange ? <p className={classes.soft}>{t(`shifts.panel.${seenWords[shift.status]}`)}</p> : null}
        {shift.status === 'canceled' ? null : <Staffing shift={shift} />}
        <PanelPart title={t('shifts.panel.people')}>
          {shift.members.length === 0 ? <p className={classes.soft}>{t('shifts.panel.everyone')}</p> : null}
          <ul className={classes.list}>
            {shift.members.map((member) => (
              <MemberRow key={member.volunteerId} shift={shift} member={member} mayChange={mayChange} />
            ))}
          </ul>
          {mayChange ? <AddMember shift={shift} /> : null}
        </PanelPart>
        {mayChange || isRunning(shift, now) ? <MetPart shiftId={shift.id} /> : null}
        <HandoverPart shiftId={shift.id} />
        {shift.note === null ? null : (
          <PanelPart title={t('shifts.panel.note')}>
            <p className={classes.note}>{shift.note}</p>
          </PanelPart>
        )}
      </div>
    </SidePanel>
  );
};
