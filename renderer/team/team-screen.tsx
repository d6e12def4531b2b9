import { Button, Switch } from '@mantine/core';
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { Page } from '../ui/page.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { openVolunteer } from './public/volunteer-panel.ts';
import { VolunteersTable } from './volunteers-table.tsx';
import classes from './team-screen.module.css';

/** Those who accompany: what they can do, whether they are trained, how much they do already. */
export const TeamScreen = () => {
  const { t } = useTranslation();
  const [includeInactive, setIncludeInactive] = useState(false);
  const query = useCallQuery(
    'team.list',
    { includeInactive },
    { tables: ['volunteer', 'appointment', 'accompaniment', 'crew_member'], keepPrevious: true },
  );
  const add = (
    <Button leftSection={<IconUserPlus size={18} stroke={1.75} aria-hidden />} onClick={() => openVolunteer(null)}>
      {t('team.add')}
    </Button>
  );
  return (
    <Page
      title={t('team.title')}
      below={query.data && t('team.list.count', { count: query.data.items.length })}
      width="full"
      action={add}
    >
      <Switch
        label={t('team.list.showPaused')}
        checked={includeInactive}
        onChange={(event) => setIncludeInactive(event.currentTarget.checked)}
      />
      <div className={classes.results}>
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState title={t('team.list.empty')} icon={IconUsersGroup}>
                {t('team.list.emptyHint')}
              </EmptyState>
            ) : (
              <VolunteersTable rows={items} />
            )
          }
        </Loaded>
      </div>
    </Page>
  );
};
