import type { TFunction } from 'i18next';
import { memo, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { kindName } from '../../shared/appointments/appointment-kinds.ts';
import type { Language } from '../../shared/basics/language.ts';
import { spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import { type PersonStatus, personStatuses } from '../../shared/people/choices.ts';
import { type NextAppointment, type PersonListItem } from '../../shared/people/people.ts';
import type { Format } from '../base/format.ts';
import { goTo } from '../base/navigation.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { personStatusMarks } from './status-words.tsx';
import classes from './people-screen.module.css';

/** What every row is written with. Handed in: a hook in each row, or a formatter made for it, costs more than the row. */
interface Words {
  readonly t: TFunction;
  readonly language: Language;
  readonly format: Format;
}

const NextDate = ({
  next,
  words: { t, language, format },
}: {
  readonly next: NextAppointment | null;
  readonly words: Words;
}) => {
  if (next === null) {
    return <span className={classes.soft}>{t('people.list.noNext')}</span>;
  }
  return (
    <>
      <div>{format.agreedRelative({ date: next.date, time: next.startTime, zone: next.zone })}</div>
      <div className={classes.soft}>{kindName(next, language, 'shortName')}</div>
    </>
  );
};

/** One for every status, made once for all rows. */
const marksOf = (t: TFunction): ReadonlyMap<PersonStatus, ReactNode> =>
  new Map(
    personStatuses.map((status) => [
      status,
      <StatusMark key={status} {...personStatusMarks[status]}>
        {t(`people.status.${status}`)}
      </StatusMark>,
    ]),
  );

export interface PeopleTableProps {
  readonly rows: readonly PersonListItem[];
  readonly onNearEnd: () => void;
}

/** People in rows; each leads to its page. Drawn again only for other rows, not for every letter that is typed. */
export const PeopleTable = memo(({ rows, onNearEnd }: PeopleTableProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  const columns = useMemo((): Column<PersonListItem>[] => {
    const words = { t, language, format };
    const marks = marksOf(t);
    return [
      {
        key: 'name',
        header: t('people.list.name'),
        cell: ({ preferredName, caseCode }) => (
          <>
            <div className={classes.name}>{preferredName}</div>
            <div className={classes.code}>{caseCode}</div>
          </>
        ),
      },
      {
        key: 'languages',
        header: t('people.field.languages'),
        width: '24%',
        capital: true,
        cell: ({ languages }) => languages.map((tag) => spokenLanguageName(tag, language)).join(', '),
      },
      {
        key: 'next',
        header: t('people.list.next'),
        width: '30%',
        capital: true,
        cell: ({ nextAppointment }) => <NextDate next={nextAppointment} words={words} />,
      },
      { key: 'status', header: t('people.field.status'), width: '180px', cell: ({ status }) => marks.get(status) },
    ];
  }, [t, language, format]);
  return (
    <DataTable
      label={t('people.list.label')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      onOpen={({ id }) => goTo({ name: 'person', id })}
      onNearEnd={onNearEnd}
      minWidth={700}
      estimatedRowHeight={56}
    />
  );
});
PeopleTable.displayName = 'PeopleTable';
