import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './side-panel.module.css';

export interface SidePanelProps {
  readonly title: string;
  /** A line under the title. */
  readonly below?: ReactNode;
  /** Stays in sight at the bottom: what is missing, and the action. */
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel beside the screen: a title, what scrolls, a foot that does not. Escape closes it. Over the screen when that is narrow. */
export const SidePanel = ({ title, below, foot, onClose, children }: SidePanelProps) => {
  const { t } = useTranslation();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A list or dialog closes itself first; it is outside the panel or says that it took the key. By now it may have given
      // the focus back to the panel.
      const { target } = event;
      const isHere = target === document.body || (target instanceof Node && panel.current?.contains(target) === true);
      if (event.key === 'Escape' && !event.defaultPrevented && isHere) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside ref={panel} className={classes.panel} aria-labelledby={titleId}>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h2 className={classes.title} id={titleId} tabIndex={-1} ref={heading} data-quiet-focus>
            {title}
          </h2>
          {below === undefined ? null : <div className={classes.below}>{below}</div>}
        </div>
        <Tooltip label={t('common.closePanel')}>
          <ActionIcon size="lg" aria-label={t('common.closePanel')} onClick={onClose}>
            <IconX size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes.body}>{children}</div>
      {foot === undefined ? null : <footer className={classes.foot}>{foot}</footer>}
    </aside>
  );
};
