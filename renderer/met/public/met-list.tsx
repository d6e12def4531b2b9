import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { instantToWall } from '../../../shared/basics/time.ts';
import type { MetHere } from '../../../shared/met/met.ts';
import { goTo } from '../../base/navigation.ts';
import { useSessionUser } from '../../base/session.ts';
import { useFormat } from '../../base/use-format.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useMetActs } from '../use-met-acts.ts';
import { openMet } from './met-panel.ts';
import classes from '../met.module.css';

interface RowProps {
  readonly met: MetHere;
  /** Says the shift's place and day too, where those of several shifts are listed. */
  readonly saysWhere: boolean;
}

const More = ({ met }: Pick<RowProps, 'met'>) => {
  const { t } = useTranslation();
  const acts = useMetActs();
  const isCoordinator = useSessionUser().role === 'coordinator';
  return (
    <Menu position="bottom-end" floatingStrategy="fixed" withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('met.moreOf', { name: met.called })}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => openMet({ mode: 'edit', stored: met })}>{t('met.edit')}</Menu.Item>
        {isCoordinator ? <Menu.Item onClick={() => acts.remove(met)}>{t('met.delete')}</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  );
};

const Acts = ({ met }: Pick<RowProps, 'met'>) => {
  const { t } = useTranslation();
  const acts = useMetActs();
  const isCoordinator = useSessionUser().role === 'coordinator';
  const nameOf = (act: string): string => t('met.actOf', { act, name: met.called });
  return (
    <Group gap={4}>
      {isCoordinator ? (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={nameOf(t('met.toPerson'))}
          onClick={() => acts.toPerson(met)}
        >
          {t('met.toPerson')}
        </Button>
      ) : null}
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={nameOf(t('met.toDetention'))}
        onClick={() => void acts.toDetention(met)}
      >
        {t('met.toDetention')}
      </Button>
      <More met={met} />
    </Group>
  );
};

const Settled = ({ settled: { kind, recordId } }: { readonly settled: NonNullable<MetHere['settled']> }) => {
  const { t } = useTranslation();
  return (
    <Group gap={8}>
      <StatusMark tone="done">{t(kind === 'person' ? 'met.isPerson' : 'met.isDetention')}</StatusMark>
      <Button size="compact-sm" variant="subtle" onClick={() => goTo({ name: kind, id: recordId })}>
        {t('met.open')}
      </Button>
    </Group>
  );
};

const Row = ({ met, saysWhere }: RowProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { called, reach, note, metAt, by, place, zone, goneAt, settled } = met;
  const when = format.agreed({ ...instantToWall(metAt, zone), zone });
  return (
    <li className={classes.row}>
      <span className={classes.name}>{called}</span>
      <span className={classes.soft}>
        {saysWhere ? t('met.lineAt', { place, when, by }) : t('met.line', { when, by })}
      </span>
      {reach === null ? null : <span>{reach}</span>}
      {note === null ? null : <p className={classes.note}>{note}</p>}
      {settled === null ? (
        <>
          <span className={classes.soft}>{t('met.gone', { when: format.instant(goneAt) })}</span>
          <Acts met={met} />
        </>
      ) : (
        <Settled settled={settled} />
      )}
    </li>
  );
};

/** Those who were met, each with what can be done about them. */
export const MetList = ({ items, saysWhere }: { readonly items: readonly MetHere[] } & Pick<RowProps, 'saysWhere'>) => (
  <ul className={classes.list}>
    {items.map((met) => (
      <Row key={met.id} met={met} saysWhere={saysWhere} />
    ))}
  </ul>
);
