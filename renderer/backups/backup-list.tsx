import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BackUpPlace, ListedBackUp } from '../../shared/backups/backups.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { wishRestore } from './public/restore-wish.ts';
import classes from './backups.module.css';

const Line = ({ backUp, file }: { readonly backUp: ListedBackUp; readonly file: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const when = format.instant(backUp.madeAt);
  return (
    <li className={classes.line}>
      <div>
        <div>{when}</div>
        <div className={classes.soft}>{[backUp.name, format.bytes(backUp.bytes)].join(' · ')}</div>
        {backUp.usable ? null : <StatusMark tone="missing">{t('backups.unusable')}</StatusMark>}
      </div>
      {backUp.usable ? (
        <Button
          variant="subtle"
          aria-label={t('backups.restoreNamed', { when })}
          onClick={() => wishRestore({ file, name: backUp.name, shown: backUp.name })}
        >
          {t('backups.restore')}
        </Button>
      ) : null}
    </li>
  );
};

/** The backups that can be restored, newest first. */
export const BackUpList = ({ place }: { readonly place: BackUpPlace }) => {
  const { t } = useTranslation();
  const list = useCallQuery('backups.list', { folder: place.file }, { tables: ['user'] });
  return (
    <Section
      title={t('backups.list')}
      action={
        <Button variant="subtle" onClick={() => wishRestore('choose')}>
          {t('backups.restoreOther')}
        </Button>
      }
    >
      <Loaded query={list}>
        {({ backups }) =>
          backups.length === 0 ? (
            <p className={classes.soft}>{t('backups.empty')}</p>
          ) : (
            <ul className={classes.list}>
              {backups.map((backUp) => (
                <Line key={backUp.name} backUp={backUp} file={place.file} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};
