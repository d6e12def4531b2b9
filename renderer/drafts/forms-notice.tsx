import { Button } from '@mantine/core';
import { IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKept } from '../base/kept-drafts.ts';
import { goTo } from '../base/navigation.ts';
import classes from './forms-notice.module.css';

/** Leads back to forms that were begun and not saved. Draws nothing when there are none elsewhere. */
export const FormsNotice = () => {
  const { t } = useTranslation();
  const drafts = useKept((state) => state.drafts);
  // One that was begun on Today itself is in sight, or a click away.
  const screens = Object.values(drafts).flatMap(({ screen }) =>
    screen === null || screen.name === 'today' ? [] : [screen],
  );
  const last = screens.at(-1);
  if (last === undefined) return null;
  return (
    <section className={classes.place} aria-label={t('drafts.title')}>
      <div className={classes.notice}>
        <IconForms className={classes.icon} size={18} stroke={1.75} aria-hidden />
        <span className={classes.words}>{t('drafts.left', { count: screens.length })}</span>
        <Button variant="default" size="compact-md" onClick={() => goTo(last)}>
          {t(screens.length === 1 ? 'drafts.show' : 'drafts.showLast')}
        </Button>
      </div>
    </section>
  );
};
