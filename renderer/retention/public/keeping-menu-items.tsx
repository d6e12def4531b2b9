import { Menu } from '@mantine/core';
import { IconArchive, IconEraser, IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../base/queries.ts';
import { useKeeping, useLiftHold } from '../use-hold.ts';
import { askFor } from './retention-dialog.ts';

/** What ends or protects a person's record, in the menu of their page. */
export const KeepingMenuItems = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation();
  const hold = useKeeping(personId).data?.hold ?? null;
  const person = useCallQuery('people.get', { id: personId }, { tables: ['person'] });
  const lift = useLiftHold();
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      {hold === null ? (
        <Menu.Item leftSection={<IconGavel {...icon} />} onClick={() => askFor({ act: 'hold', personId })}>
          {t('retention.act.hold')}
        </Menu.Item>
      ) : (
        <Menu.Item
          leftSection={<IconGavel {...icon} />}
          onClick={() => void lift(personId, person.data?.preferredName ?? '', hold.reason)}
        >
          {t('retention.act.lift')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => askFor({ act: 'close', personId })}>
        {t('retention.act.close')}
      </Menu.Item>
      <Menu.Item leftSection={<IconEraser {...icon} />} onClick={() => askFor({ act: 'purge', personId })}>
        {t('retention.act.purge')}
      </Menu.Item>
    </>
  );
};
