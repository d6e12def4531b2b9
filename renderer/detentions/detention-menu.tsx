import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconDotsVertical,
  IconPencil,
  IconUser,
  IconUserPlus,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { nameOf } from './detention-words.ts';
import { openStart } from './public/start-detention.ts';

export type DetentionDialog = 'facts' | 'link' | 'close';

interface DetentionMenuProps {
  readonly detention: Detention;
  readonly onDialog: (dialog: DetentionDialog) => void;
}

const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

const useUndoStart = ({ id }: Detention) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  return async (): Promise<void> => {
    const done = await undoable(async () => {
      await call('detentions.undoStart', { id });
      return {
        message: t('detentions.screen.undone'),
        undo: async () => {
          await call('detentions.restoreStart', { id });
          goTo({ name: 'detention', id });
        },
      };
    });
    if (done) goTo({ name: 'response' });
  };
};

/** What is done with a detention as a whole. */
export const DetentionMenu = ({ detention, onDialog }: DetentionMenuProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const undoStart = useUndoStart(detention);
  const { id, person, mayDecide, closedAt, isLinked } = detention;
  const isOpen = closedAt === null;
  const unlink = () =>
    undoable(async () => {
      await call('detentions.unlink', { id });
      const back = detention.personId;
      return {
        message: t('detentions.screen.unlinked'),
        undo: async () => back !== null && (await call('detentions.link', { id, personId: back })),
      };
    });
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={t('detentions.screen.more')}>
          <IconDotsVertical {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {person !== null && mayDecide ? (
          <Menu.Item leftSection={<IconUser {...icon} />} onClick={() => goTo({ name: 'person', id: person.id })}>
            {t('detentions.screen.openPerson')}
          </Menu.Item>
        ) : null}
        {isOpen ? (
          <>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => onDialog('facts')}>
              {t('detentions.screen.changeFacts')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconUserPlus {...icon} />}
              onClick={() => openStart({ sameAs: { id, name: nameOf(detention) ?? t('detentions.screen.noName') } })}
            >
              {t('detentions.start.sameIncident')}
            </Menu.Item>
          </>
        ) : null}
        {mayDecide && !isLinked ? (
          <Menu.Item leftSection={<IconUserQuestion {...icon} />} onClick={() => onDialog('link')}>
            {t('detentions.screen.link')}
          </Menu.Item>
        ) : null}
        {mayDecide && isLinked && isOpen && detention.events.some(({ kind }) => kind === 'linked') ? (
          <Menu.Item leftSection={<IconUserQuestion {...icon} />} onClick={() => void unlink()}>
            {t('detentions.screen.unlink')}
          </Menu.Item>
        ) : null}
        {mayDecide && isOpen ? (
          <Menu.Item leftSection={<IconCircleCheck {...icon} />} onClick={() => onDialog('close')}>
            {t('detentions.screen.close')}
          </Menu.Item>
        ) : null}
        {isOpen ? (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => void undoStart()}>
              {t('detentions.screen.undoStart')}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
};
