import { ActionIcon, Button, Menu, Modal } from '@mantine/core';
import { IconDotsVertical, IconLockOff, IconShieldHalf, IconUserHeart, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/contract/contract-kit.ts';
import type { ListedUser } from '../../shared/users/users.ts';
import { HistoryEntries } from '../audit/public/record-history.tsx';
import { call } from '../base/bridge.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { AddUserDialog } from './add-user-dialog.tsx';
import { UserDialog, type UserQuestion } from './user-dialogs.tsx';
import classes from './users.module.css';

interface UserProps {
  readonly user: ListedUser;
  readonly onAsk: (question: UserQuestion) => void;
  readonly onHistory: () => void;
}

const UserMenu = ({ user, onAsk, onHistory }: UserProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const { id, displayName: name, role, state, isYou } = user;
  const other: Role = role === 'coordinator' ? 'volunteer' : 'coordinator';
  const setRole = () =>
    undoable(async () => {
      const { previous } = await call('users.setRole', { id, role: other });
      return {
        message: t(`users.done.role.${other}`, { name }),
        undo: () => call('users.setRole', { id, ...previous }),
      };
    });
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('users.acts.menu', { name })}>
          <IconDotsVertical size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => (isYou ? onAsk('stepDown') : void setRole())}>{t(`users.acts.${other}`)}</Menu.Item>
        <Menu.Item onClick={() => onAsk('link')}>{t('users.acts.link')}</Menu.Item>
        {state === 'active' && !isYou ? (
          <Menu.Item onClick={() => onAsk('reset')}>{t('users.acts.reset')}</Menu.Item>
        ) : null}
        {state === 'disabled' ? <Menu.Item onClick={() => onAsk('enable')}>{t('users.acts.enable')}</Menu.Item> : null}
        <Menu.Item onClick={onHistory}>{t('audit.history.show')}</Menu.Item>
        {state === 'active' && !isYou ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onAsk('disable')}>{t('users.acts.disable')}</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
};

const UserRow = ({ user, onAsk, onHistory }: UserProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { displayName, role, state, waits, volunteer, addedAt, isYou } = user;
  return (
    <li className={classes.user}>
      <div className={classes.facts}>
        <div className={classes.name}>
          {displayName} {isYou ? <span className={classes.soft}>{`· ${t('users.you')}`}</span> : null}
        </div>
        <div className={classes.marks}>
          <StatusMark tone="ready" icon={role === 'coordinator' ? IconShieldHalf : IconUserHeart}>
            {t(`users.role.${role}`)}
          </StatusMark>
          {state === 'disabled' ? (
            <StatusMark tone="quiet" icon={IconLockOff}>
              {t(waits ? 'users.waits' : 'users.disabled')}
            </StatusMark>
          ) : null}
          {role === 'volunteer' && volunteer === null ? (
            <StatusMark tone="missing">{t('users.seesNothing')}</StatusMark>
          ) : null}
        </div>
        <div className={classes.soft}>
          {role === 'volunteer' && volunteer !== null ? `${t('users.sees', { name: volunteer.name })} · ` : ''}
          {t('users.added', { date: format.instant(addedAt) })}
        </div>
      </div>
      <UserMenu user={user} onAsk={onAsk} onHistory={onHistory} />
    </li>
  );
};

type Asked =
  | { readonly kind: 'add' }
  | { readonly kind: 'history'; readonly user: ListedUser }
  | { readonly kind: 'user'; readonly user: ListedUser; readonly question: UserQuestion };

/** Who can open the vault, for coordinators: add, change, turn off access. */
export const UsersSection = () => {
  const { t } = useTranslation();
  const query = useCallQuery('users.list', {}, { tables: ['user', 'volunteer'] });
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const add = (
    <Button
      variant="default"
      leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />}
      onClick={() => setAsked({ kind: 'add' })}
    >
      {t('users.add.button')}
    </Button>
  );
  return (
    <Section title={t('users.title')} action={add} flush>
      <p className={classes.lead}>{t('users.lead')}</p>
      <p className={classes.lead}>{t('users.reach')}</p>
      <Loaded query={query}>
        {({ items }) => (
          <ul className={classes.list} aria-label={t('users.list')}>
            {items.map((user) => (
              <UserRow
                key={user.id}
                user={user}
                onAsk={(question) => setAsked({ kind: 'user', user, question })}
                onHistory={() => setAsked({ kind: 'history', user })}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {asked?.kind === 'add' ? <AddUserDialog onClose={close} /> : null}
      {asked?.kind === 'history' ? (
        <Modal
          opened
          onClose={close}
          title={asked.user.displayName}
          size="lg"
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          <HistoryEntries recordId={asked.user.id} />
        </Modal>
      ) : null}
      {asked?.kind === 'user' ? <UserDialog user={asked.user} question={asked.question} onClose={close} /> : null}
    </Section>
  );
};
