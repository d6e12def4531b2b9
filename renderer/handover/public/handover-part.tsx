import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../base/queries.ts';
import { useFormat } from '../../base/use-format.ts';
import { PanelPart } from '../../ui/panel-part.tsx';
import { Loaded } from '../../ui/states.tsx';
import { LeftOpen } from '../left-open.tsx';
import { handoverTables, openHandover } from './handover-dialog-panel.ts';
import { HandoverFacts } from './handover-facts.tsx';
import classes from '../handover.module.css';

/** What the shift before hands over and what this one does; nothing for a volunteer who may not see it now. */
export const HandoverPart = ({ shiftId }: { readonly shiftId: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useCallQuery('handover.get', { shiftId }, { tables: handoverTables });
  if (query.isError) return null;
  return (
    <PanelPart title={t('handover.title')}>
      <Loaded query={query}>
        {({ own, before, left }) => (
          <div className={classes.form}>
            {before === null ? null : (
              <div className={classes.facts}>
                <span className={classes.name}>{t('handover.before', { when: format.date(before.date) })}</span>
                <HandoverFacts handover={before} />
              </div>
            )}
            {own === null ? <p className={classes.soft}>{t('handover.hint')}</p> : <HandoverFacts handover={own} />}
            {left === null ? null : <LeftOpen left={left} />}
            <Group>
              <Button variant="default" onClick={() => openHandover({ shiftId })}>
                {t(own === null ? 'handover.write' : 'handover.edit')}
              </Button>
            </Group>
          </div>
        )}
      </Loaded>
    </PanelPart>
  );
};
