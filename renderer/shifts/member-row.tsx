import { ActionIcon, Button, Group, Menu, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../shared/contract.ts';
import { shiftAnswers } from '../../shared/shifts/choices.ts';
import type { Shift, ShiftMember } from '../../shared/shifts/shifts.ts';
import { wrongPart } from '../../shared/shifts/staffing.ts';
import { crewRoles } from '../../shared/team/crew-roles.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { useShiftWords } from './shift-words.ts';
import { useShiftAct } from './use-shift-acts.ts';
import classes from './shifts.module.css';

interface MemberProps {
  readonly shift: Shift;
  readonly member: ShiftMember;
}

type Change = NonNullable<CallInput<'shifts.setMember'>['member']>;

const useMemberActs = ({ shift, member: { volunteerId, name } }: MemberProps) => {
  const { t } = useTranslation();
  const act = useShiftAct();
  const { id } = shift;
  return {
    set: (member: Change) =>
      act(t('shifts.said.changed', { name }), () => call('shifts.setMember', { id, volunteerId, member })),
    takeOff: () =>
      act(t('shifts.said.off', { name }), () => call('shifts.setMember', { id, volunteerId, member: null })),
    coverBy: (standBy: ShiftMember) =>
      act(t('shifts.said.covered', { name: standBy.name }), () =>
        call('shifts.cover', { id, outId: volunteerId, inId: standBy.volunteerId }),
      ),
  };
};

const HoursForm = ({ shift, member, onDone }: MemberProps & { readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const acts = useMemberActs({ shift, member });
  const [hours, setHours] = useState<Pick<ShiftMember, 'fromTime' | 'toTime'>>({
    fromTime: member.fromTime ?? shift.startTime,
    toTime: member.toTime ?? shift.endTime,
  });
  const part = {
    fromTime: hours.fromTime === shift.startTime ? null : hours.fromTime,
    toTime: hours.toTime === shift.endTime ? null : hours.toTime,
  };
  const form = useFormSubmit({
    check: () => {
      const wrong = wrongPart(shift, part);
      return wrong === null ? {} : { [wrong]: t('shifts.form.outside') };
    },
    send: async () => {
      if (await acts.set(part)) onDone();
    },
  });
  const set = (change: Partial<typeof hours>): void => {
    setHours((before) => ({ ...before, ...change }));
    form.clear(...Object.keys(change));
  };
  return (
    <form className={classes.form} aria-label={t('shifts.panel.hoursTitle', { name: member.name })} {...form.props}>
      <div className={classes.two}>
        <TimeField
          label={t('shifts.panel.from')}
          value={hours.fromTime}
          error={form.errors['fromTime']}
          onChange={(fromTime) => set({ fromTime })}
        />
        <TimeField
          label={t('shifts.panel.to')}
          value={hours.toTime}
          error={form.errors['toTime']}
          onChange={(toTime) => set({ toTime })}
        />
      </div>
      <FormNotice form={form} />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={form.running}>
          {t('common.save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
};

const MemberMenu = ({ shift, member, onHours }: MemberProps & { readonly onHours: () => void }) => {
  const { t } = useTranslation();
  const acts = useMemberActs({ shift, member });
  const { name, role, standBy } = member;
  const standBys = shift.members.filter((one) => one.standBy && one.volunteerId !== member.volunteerId);
  const now = (): string => new Date().toISOString();
  return (
    <Menu position="bottom-end" floatingStrategy="fixed" withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('shifts.panel.moreOf', { name })}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {standBys.map((one) => (
          <Menu.Item key={one.volunteerId} onClick={() => void acts.coverBy(one)}>
            {t('shifts.panel.cover', { name: one.name })}
          </Menu.Item>
        ))}
        <Menu.Item onClick={onHours}>{t('shifts.panel.hours')}</Menu.Item>
        <Menu.Item onClick={() => void acts.set({ standBy: !standBy })}>
          {t(standBy ? 'shifts.panel.notStandBy' : 'shifts.panel.standBy')}
        </Menu.Item>
        {member.arrivedAt === null ? (
          <Menu.Item onClick={() => void acts.set({ arrivedAt: now() })}>{t('shifts.panel.arrived')}</Menu.Item>
        ) : member.leftAt === null ? (
          <Menu.Item onClick={() => void acts.set({ leftAt: now() })}>{t('shifts.panel.left')}</Menu.Item>
        ) : null}
        <Menu.Divider />
        <Menu.Label>{t('shifts.panel.role')}</Menu.Label>
        {crewRoles.map((one) => (
          <Menu.Item key={one} disabled={one === role} onClick={() => void acts.set({ role: one })}>
            {t(`team.role.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void acts.takeOff()}>{t('shifts.panel.takeOff', { name })}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const Facts = ({ member }: { readonly member: ShiftMember }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useShiftWords();
  const { standBy, arrivedAt, leftAt, warnings } = member;
  return (
    <>
      {standBy ? <StatusMark tone="quiet">{t('shifts.panel.isStandBy')}</StatusMark> : null}
      {arrivedAt === null ? null : (
        <span className={classes.soft}>
          {t('shifts.panel.arrivedAt', { time: format.time(format.clock(arrivedAt)) })}
        </span>
      )}
      {leftAt === null ? null : (
        <span className={classes.soft}>{t('shifts.panel.leftAt', { time: format.time(format.clock(leftAt)) })}</span>
      )}
      {warnings.map((warning) => {
        const said = words.warning(warning);
        return (
          <StatusMark key={said} tone="missing" icon={IconAlertTriangle}>
            {said}
          </StatusMark>
        );
      })}
    </>
  );
};

/** Someone on a shift, with their answer, hours, and what speaks against it. */
export const MemberRow = ({ shift, member, mayChange }: MemberProps & { readonly mayChange: boolean }) => {
  const { t } = useTranslation();
  const words = useShiftWords();
  const acts = useMemberActs({ shift, member });
  const [changesHours, setChangesHours] = useState(false);
  const { name, role, answer } = member;
  const who = t('shifts.panel.member', { name, role: t(`appointments.role.${role}`) });
  return (
    <li className={classes.member}>
      <div className={classes.who}>
        <span className={classes.name}>{words.hours(member, shift, who)}</span>
        {mayChange ? (
          <SegmentedControl
            size="xs"
            aria-label={t('shifts.panel.answerOf', { name })}
            value={answer}
            data={shiftAnswers.map((one) => ({ value: one, label: t(`shifts.answer.${one}`) }))}
            onChange={(next) => void acts.set({ answer: next })}
          />
        ) : (
          <span className={classes.soft}>{t(`shifts.answer.${answer}`)}</span>
        )}
        <Facts member={member} />
        {changesHours ? <HoursForm shift={shift} member={member} onDone={() => setChangesHours(false)} /> : null}
      </div>
      {mayChange ? <MemberMenu shift={shift} member={member} onHours={() => setChangesHours(true)} /> : null}
    </li>
  );
};
