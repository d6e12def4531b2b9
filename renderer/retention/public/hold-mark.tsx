import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../base/use-format.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useKeeping } from '../use-hold.ts';
import classes from '../retention.module.css';

/** Says that a legal hold protects a person, since when, why, and who may lift it. Nothing where there is none. */
export const HoldMark = ({ personId }: { readonly personId: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const hold = useKeeping(personId).data?.hold ?? null;
  if (hold === null) return null;
  return (
    <div className={classes.mark}>
      <StatusMark tone="info" icon={IconGavel} boxed>
        {t('retention.hold.told', {
          date: format.plainDate(format.dayOf(hold.since)),
          name: hold.by,
          reason: hold.reason,
        })}
      </StatusMark>
    </div>
  );
};
