import { IconSearch } from '@tabler/icons-react';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { keysForPeople } from './keys.ts';
import { useUiServices } from './ui-services.tsx';
import classes from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** A line under the title. */
  readonly below?: ReactNode;
  /** The page's one primary action, a filled button. */
  readonly action?: ReactNode;
  /** Quieter actions, left of the primary one. */
  readonly extra?: ReactNode;
  /** `narrow` for forms and reading, `full` for a calendar that takes all there is. */
  readonly width?: 'normal' | 'narrow' | 'full';
  /** Leave out the search field, where nothing else should be visible. */
  readonly withoutSearch?: boolean;
  readonly children: ReactNode;
}

// Drawn once, however often the screen around it changes.
const SearchField = memo(() => {
  const { t } = useTranslation();
  const { openPalette } = useUiServices();
  return (
    <button type="button" className={classes.search} onClick={openPalette} aria-keyshortcuts="Control+K Meta+K">
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <span>{t('app.search')}</span>
      <kbd aria-hidden>{keysForPeople('mod+K')}</kbd>
    </button>
  );
});
SearchField.displayName = 'SearchField';

/** The layout of every screen: title, one primary action, search, content. */
export const Page = ({ title, below, action, extra, width = 'normal', withoutSearch = false, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A new screen is announced by its title, unless its own field took the focus already.
    const main = heading.current?.closest('main');
    if (main && !main.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  const widthClass = width === 'normal' ? '' : classes[width];
  return (
    <div className={[classes.page, widthClass].join(' ')}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title} tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {below === undefined ? null : <div className={classes.below}>{below}</div>}
        </div>
        <div className={classes.acts}>
          {withoutSearch ? null : <SearchField />}
          {extra}
          {action}
        </div>
      </header>
      <div className={classes.body}>{children}</div>
    </div>
  );
};
