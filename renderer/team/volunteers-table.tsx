import { IconClockPause, IconLicense, IconSchool } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import type { VolunteerListItem } from '../../shared/team/team.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { openVolunteer } from './public/volunteer-panel.ts';
import classes from './team-screen.module.css';

const Marks = ({ volunteer }: { readonly volunteer: VolunteerListItem }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { trainedOn, pledgeSignedOn, accessExpiresOn } = volunteer;
  const isExpired = accessExpiresOn !== null && accessExpiresOn < format.today();
  return (
    <div className={classes.marks}>
      <StatusMark tone={trainedOn === null ? 'missing' : 'done'} icon={IconSchool}>
        {t(trainedOn === null ? 'team.list.notTrained' : 'team.list.trained')}
      </StatusMark>
      <StatusMark tone={pledgeSignedOn === null ? 'missing' : 'done'} icon={IconLicense}>
        {t(pledgeSignedOn === null ? 'team.list.notSigned' : 'team.list.signed')}
      </StatusMark>
      {isExpired ? <StatusMark tone="missing">{t('team.list.expired')}</StatusMark> : null}
    </div>
  );
};

const Name = ({ volunteer }: { readonly volunteer: VolunteerListItem }) => {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.name}>{volunteer.name}</div>
      {volunteer.active ? (
        <div className={classes.soft}>{volunteer.phone ?? volunteer.signal ?? volunteer.email}</div>
      ) : (
        <StatusMark tone="quiet" icon={IconClockPause}>
          {t('team.list.paused')}
        </StatusMark>
      )}
    </>
  );
};

/** Volunteers in rows; each opens in the side panel. */
export const VolunteersTable = ({ rows }: { readonly rows: readonly VolunteerListItem[] }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const columns = useMemo(
    (): Column<VolunteerListItem>[] => [
      {
        key: 'name',
        header: t('team.list.name'),
        cell: (volunteer) => <Name volunteer={volunteer} />,
        sortBy: ({ name }) => name,
      },
      {
        key: 'roles',
        header: t('team.list.roles'),
        width: '22%',
        cell: ({ clearedRoles }) =>
          clearedRoles.length === 0 ? (
            <span className={classes.soft}>{t('team.list.noRoles')}</span>
          ) : (
            clearedRoles
              .map((role, place) => (place === 0 ? t(`team.role.${role}`) : t(`appointments.role.${role}`)))
              .join(', ')
          ),
      },
      {
        key: 'languages',
        header: t('team.list.languages'),
        width: '18%',
        capital: true,
        cell: ({ languages }) => languages.map((tag) => spokenLanguageName(tag, language)).join(', '),
      },
      {
        key: 'marks',
        header: t('team.list.marks'),
        width: '205px',
        cell: (volunteer) => <Marks volunteer={volunteer} />,
        sortBy: ({ trainedOn, pledgeSignedOn }) => Number(trainedOn !== null) + Number(pledgeSignedOn !== null),
      },
      {
        key: 'load',
        header: t('team.list.month'),
        width: '170px',
        cell: ({ accompanimentsThisMonth: count }) =>
          count === 0 ? (
            <span className={classes.soft}>{t('team.list.loadNone')}</span>
          ) : (
            t('team.list.load', { count })
          ),
        sortBy: ({ accompanimentsThisMonth }) => accompanimentsThisMonth,
      },
    ],
    [t, language],
  );
  return (
    <DataTable
      label={t('team.list.label')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      onOpen={({ id }) => openVolunteer(id)}
      minWidth={860}
    />
  );
};
