import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Icon, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from './states.tsx';
import classes from './toasts.module.css';

/** How long a message stays, in ms; one with Undo stays longer, so that there is time to decide. */
const staysFor = { plain: 5_000, undo: 10_000 } as const;

export interface Toast {
  /** A whole sentence: what was done. */
  readonly message: string;
  readonly tone?: 'done' | 'info' | 'missing';
  /** Undoes what was done. */
  readonly undo?: () => void;
}

const icons: Record<NonNullable<Toast['tone']>, Icon> = {
  done: IconCircleCheck,
  info: IconInfoCircle,
  missing: IconAlertTriangle,
};

/** A message without Undo makes room for the next one, so that they never pile up over the page. */
let plainShown: string | null = null;

/** Shows a short message at the foot of the window; `undo` adds a button that undoes the act. */
export const useToast = (): ((toast: Toast) => void) => {
  const { t } = useTranslation();
  return useCallback(
    ({ message, tone = 'done', undo }) => {
      const id = crypto.randomUUID();
      const ToastIcon = icons[tone];
      const takeBack = () => {
        notifications.hide(id);
        undo?.();
      };
      if (plainShown !== null) notifications.hide(plainShown);
      plainShown = undo ? null : id;
      notifications.show({
        id,
        autoClose: undo ? staysFor.undo : staysFor.plain,
        withBorder: true,
        closeButtonProps: { 'aria-label': t('common.dismiss') },
        message: (
          <div className={classes.toast}>
            <ToastIcon className={classes[tone]} size={18} stroke={1.75} aria-hidden />
            <span>{message}</span>
            {undo ? (
              <Button size="compact-sm" variant="subtle" onClick={takeBack}>
                {t('common.undo')}
              </Button>
            ) : null}
          </div>
        ),
      });
    },
    [t],
  );
};

/** Says in a toast why a call failed, where no field or page can say it. */
export const useErrorToast = (): ((error: unknown) => void) => {
  const toast = useToast();
  const words = useErrorWords();
  return (error) => toast({ message: words(error), tone: 'missing' });
};
