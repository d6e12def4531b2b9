import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../base/queries.ts';
import { useSessionUser } from '../../base/session.ts';
import { PanelPart } from '../../ui/panel-part.tsx';
import { Loaded } from '../../ui/states.tsx';
import { MetList } from './met-list.tsx';
import { metTables, openMet } from './met-panel.ts';
import classes from '../met.module.css';

/** Those who were met at a shift, and the way to add someone; nothing for a volunteer who may not see them now. */
export const MetPart = ({ shiftId }: { readonly shiftId: string }) => {
  const { t } = useTranslation();
  const query = useCallQuery('met.list', { shiftId }, { tables: metTables });
  const isCoordinator = useSessionUser().role === 'coordinator';
  if (query.isError && !isCoordinator) return null;
  return (
    <PanelPart title={t('met.title')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.soft}>{t('met.hint')}</p>
          ) : (
            <MetList items={items} saysWhere={false} />
          )
        }
      </Loaded>
      <Button
        variant="default"
        leftSection={<IconUserQuestion size={18} stroke={1.75} aria-hidden />}
        onClick={() => openMet({ mode: 'add', shiftId })}
      >
        {t('met.add')}
      </Button>
    </PanelPart>
  );
};
