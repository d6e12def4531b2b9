import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../shared/basics/dates-in-words.ts';
import { type AvailableTime, type DayPart, dayParts } from '../../shared/team/records.ts';
import { useShownLanguage } from '../base/words.ts';
import classes from './availability-field.module.css';

/** Monday first, as a working week is thought of; 0 is Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const;

export interface AvailabilityFieldProps {
  readonly value: readonly AvailableTime[];
  readonly onChange: (value: AvailableTime[]) => void;
}

/** When a volunteer can usually come: a box for each part of each weekday. */
export const AvailabilityField = ({ value, onChange }: AvailabilityFieldProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const isFree = (weekday: number, part: DayPart): boolean =>
    value.some((time) => time.weekday === weekday && time.part === part);
  const toggle = (weekday: number, part: DayPart): void =>
    onChange(
      isFree(weekday, part)
        ? value.filter((time) => time.weekday !== weekday || time.part !== part)
        : [...value, { weekday, part }],
    );
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{t('team.form.times')}</legend>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="al-spoken">{t('team.form.day')}</span>
            </th>
            {dayParts.map((part) => (
              <th key={part} scope="col">
                {t(`team.part.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(weekday, language, 'short')}</th>
              {dayParts.map((part) => (
                <td key={part}>
                  <Checkbox
                    aria-label={t('team.form.timeOf', {
                      day: weekdayName(weekday, language, 'long'),
                      part: t(`team.part.${part}`),
                    })}
                    checked={isFree(weekday, part)}
                    onChange={() => toggle(weekday, part)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {value.length === 0 ? <p className={classes.none}>{t('team.form.timesNone')}</p> : null}
    </fieldset>
  );
};
