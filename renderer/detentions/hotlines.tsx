import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { Entry } from '../../shared/directory/directory.ts';
import { useCallQuery } from '../base/queries.ts';
import { EntryCard } from '../directory/public/entry-parts.tsx';
import { openHelp } from '../directory/public/open-help.ts';
import { useDirectoryRegion } from '../directory/public/use-directory-region.ts';
import { bestHotlines } from './best-hotlines.ts';
import classes from './detention-screen.module.css';

interface HotlinesProps {
  readonly detention: Pick<Detention, 'languages'>;
  /** Takes over whom the call goes to. */
  readonly onChoose: (entry: Entry) => void;
}

/** Hotlines to call, with hours and source: the team’s own, then those for its state, in the person’s languages. */
export const Hotlines = ({ detention: { languages }, onChoose }: HotlinesProps) => {
  const { t } = useTranslation();
  const state = useDirectoryRegion();
  const { data } = useCallQuery(
    'directory.list',
    { kinds: ['hotline'], state, limit: 100 },
    { tables: ['directory_entry'] },
  );
  const best = bestHotlines(data?.items ?? [], languages);
  return (
    <div className={classes.hotlines}>
      {best.map((entry) => (
        <div key={entry.id}>
          <EntryCard entry={entry} />
          <Button
            variant="light"
            size="compact-sm"
            aria-label={t('detentions.screen.callThisNamed', { name: entry.name })}
            onClick={() => onChoose(entry)}
          >
            {t('detentions.screen.callThis')}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => openHelp('hotlines')}>
          {t('detentions.screen.allHotlines')}
        </Button>
      </div>
    </div>
  );
};
