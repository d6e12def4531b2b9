import { Button } from '@mantine/core';
import { IconPlus, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../shared/basics/dates-in-words.ts';
import type { ShiftTemplate } from '../../shared/shifts/shifts.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { closeShiftPanel, openShiftPanel } from './shift-panels.ts';
import classes from './shifts.module.css';

const TemplateRow = ({ template }: { readonly template: ShiftTemplate }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const weekday = weekdayName(template.weekday, useShownLanguage(), 'long');
  const { id, name, place, active } = template;
  return (
    <li className={classes.template}>
      <span className={classes.who}>
        <span className={classes.name}>{name}</span>
        <span className={classes.soft}>
          {t('shifts.template.line', {
            weekday,
            from: format.time(template.startTime),
            to: format.time(template.endTime),
            place,
          })}
        </span>
        {active ? null : <StatusMark tone="quiet">{t('shifts.template.paused')}</StatusMark>}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('shifts.template.edit', { name, weekday })}
        onClick={() => openShiftPanel({ mode: 'template', id })}
      >
        {t('shifts.template.change')}
      </Button>
    </li>
  );
};

/** The shifts of every week. */
export const TemplatesList = () => {
  const { t } = useTranslation();
  const query = useCallQuery('shifts.templates', {}, { tables: ['shift_template'] });
  return (
    <SidePanel
      title={t('shifts.templates')}
      onClose={closeShiftPanel}
      foot={
        <Button
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
          onClick={() => openShiftPanel({ mode: 'template', id: null })}
        >
          {t('shifts.template.add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('shifts.template.none')} icon={IconRepeat}>
              {t('shifts.template.noneHint')}
            </EmptyState>
          ) : (
            <ul className={classes.list}>
              {items.map((template) => (
                <TemplateRow key={template.id} template={template} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </SidePanel>
  );
};
