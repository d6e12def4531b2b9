import { ActionIcon, Button, Popover, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  type Icon,
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconInfoCircle,
  IconX,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hotkey, hotkeys } from '../base/hotkeys.ts';
import { type Said, stayOf, useSaid } from '../base/said.ts';
import { keysForPeople } from '../ui/keys.ts';
import type { Toast } from '../ui/ui-services.tsx';
import classes from './said-strip.module.css';

const icons: Record<NonNullable<Toast['tone']>, Icon> = {
  done: IconCircleCheck,
  info: IconInfoCircle,
  missing: IconAlertTriangle,
};

/** The button that was pressed is gone: someone who works by keyboard continues on the page. */
const focusPage = () => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });

const Message = ({ said: { message, tone = 'done' } }: { readonly said: Said }) => {
  const MessageIcon = icons[tone];
  return (
    <>
      <MessageIcon className={classes[tone]} size={18} stroke={1.75} aria-hidden />
      <span className={classes.words} title={message}>
        {message}
      </span>
    </>
  );
};

interface EarlierProps {
  readonly undos: readonly Said[];
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
}

/** The changes before the one that is shown, each with its undo, for some minutes. */
const Earlier = ({ undos, opened, setOpened }: EarlierProps) => {
  const { t } = useTranslation();
  const undo = useSaid((state) => state.undo);
  if (undos.length === 0) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={420} trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setOpened(!opened)}>
          {t('app.said.earlier', { count: undos.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <h2 className={classes.title}>{t('app.said.earlierTitle')}</h2>
        <ul className={classes.list}>
          {undos.map((said) => (
            <li key={said.id} className={classes.row}>
              <Message said={said} />
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('app.said.undoNamed', { message: said.message })}
                onClick={() => {
                  if (undos.length === 1) setOpened(false);
                  undo(said.id);
                }}
              >
                {t('common.undo')}
              </Button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
};

/** How often a message counts its time, in ms. */
const tick = 250;

/** Lets the message leave when its time is up. While a pointer is on the strip or focus is in it, no time passes. */
const useLeaving = (shown: Said | null) => {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown === null) return;
    let left = stayOf(shown);
    const timer = setInterval(() => {
      if (strip.current?.matches(':hover, :focus-within')) return;
      left -= tick;
      if (left <= 0) useSaid.getState().leave();
    }, tick);
    return () => clearInterval(timer);
  }, [shown]);
  return strip;
};

/**
 * The strip at the foot of the window, with room of its own: what was just done, its undo at the end, and those of the
 * changes before it. It covers nothing, and Undo is always in the same place.
 */
export const SaidStrip = () => {
  const { t } = useTranslation();
  const { shown, undos, undo, leave } = useSaid();
  const [opened, setOpened] = useState(false);
  const strip = useLeaving(shown);
  const earlier = undos.filter(({ id }) => id !== shown?.id);
  const undoShown = () => {
    if (shown?.undo === undefined) setOpened(earlier.length > 0);
    else undo(shown.id);
  };
  // Not in a field, where the same keys undo the typing.
  useHotkeys([hotkey('undo', undoShown)]);
  const then = (act: () => void) => () => {
    act();
    focusPage();
  };
  return (
    <section
      ref={strip}
      className={classes.strip}
      aria-label={t('app.said.strip')}
      data-empty={shown === null && earlier.length === 0 ? true : undefined}
    >
      <div className={classes.message} role="status">
        {shown === null ? null : <Message key={shown.id} said={shown} />}
      </div>
      <Earlier undos={earlier} opened={opened} setOpened={setOpened} />
      {shown?.undo === undefined ? null : (
        <Tooltip label={t('app.said.undoHint', { keys: keysForPeople(hotkeys.undo) })}>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
            aria-keyshortcuts="Control+Z Meta+Z"
            onClick={then(undoShown)}
          >
            {t('common.undo')}
          </Button>
        </Tooltip>
      )}
      {shown === null ? null : (
        <ActionIcon size="sm" aria-label={t('common.dismiss')} onClick={then(leave)}>
          <IconX size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </section>
  );
};
