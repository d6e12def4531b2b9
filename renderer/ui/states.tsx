import { Button, Skeleton } from '@mantine/core';
import { type Icon, IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconLeaf } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import classes from './states.module.css';

export interface EmptyStateProps {
  /** One sentence that says what is not here, and whether that is good. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The next thing to do, a button. */
  readonly action?: ReactNode;
  readonly icon?: Icon;
}

/** What a screen shows when it has nothing to show. */
export const EmptyState = ({ title, children, action, icon: StateIcon = IconLeaf }: EmptyStateProps) => (
  <div className={classes.state}>
    <StateIcon size={28} stroke={1.5} aria-hidden />
    <h2>{title}</h2>
    {children === undefined ? null : <p className={classes.body}>{children}</p>}
    {action === undefined ? null : <div className={classes.act}>{action}</div>}
  </div>
);

/** How long nothing is shown while waiting, in ms: a skeleton that flashes is worse than a short pause. */
const skeletonDelay = 400;

/** True once `delay` ms have passed since the component appeared. */
export const useDelayed = (delay = skeletonDelay): boolean => {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return passed;
};

const lineWidths = ['92%', '78%', '85%', '64%', '88%', '71%'];

/** Gray lines where text will be, after 400 ms; nothing before. */
export const LoadingState = ({ lines = 5, words }: { readonly lines?: number; readonly words?: string }) => {
  const { t } = useTranslation();
  if (!useDelayed()) {
    return <div data-loading hidden />;
  }
  return (
    <div role="status" data-loading className={classes.lines}>
      <span className={words === undefined ? 'al-spoken' : undefined}>{words ?? t('common.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={14} width={lineWidths[line % lineWidths.length] ?? '80%'} />
      ))}
    </div>
  );
};

/** The sentence for whatever was thrown. */
export const useErrorWords = (): ((error: unknown) => string) => {
  const { t } = useTranslation();
  return (error) => t(`errors.${error instanceof AppError ? error.code : 'unexpected'}`);
};

/** Says why something could not be read, and offers to try again. */
export const ErrorState = ({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
}) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle size={28} stroke={1.5} aria-hidden />
      <h2>{t('common.failedTitle')}</h2>
      <p className={classes.body}>{words(error)}</p>
      {retry ? (
        <Button variant="default" className={classes.act} onClick={retry}>
          {t('common.tryAgain')}
        </Button>
      ) : null}
    </div>
  );
};

const noticeIcons = {
  missing: IconAlertTriangle,
  danger: IconAlertTriangle,
  info: IconInfoCircle,
  done: IconCircleCheck,
} as const;

export interface NoticeProps {
  readonly tone: keyof typeof noticeIcons;
  readonly children: ReactNode;
  /** Announce it at once, for something that has just gone wrong. */
  readonly alert?: boolean;
}

/** A sentence on a soft ground, beside what it is about. */
export const Notice = ({ tone, children, alert = false }: NoticeProps) => {
  const NoticeIcon = noticeIcons[tone];
  return (
    <div className={[classes.notice, classes[tone]].join(' ')} {...(alert ? { role: 'alert' } : {})}>
      <NoticeIcon size={18} stroke={1.75} aria-hidden />
      <div>{children}</div>
    </div>
  );
};

interface Loadable<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

export interface LoadedProps<T> {
  /** What `useCallQuery` returned. */
  readonly query: Loadable<T>;
  readonly children: (data: T) => ReactNode;
  readonly loading?: ReactNode;
}

/** Draws a query's answer, or that it is on its way, or why there is none. */
export const Loaded = <T,>({ query, children, loading = <LoadingState /> }: LoadedProps<T>) => {
  if (query.data !== undefined) {
    return children(query.data);
  }
  return query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : loading;
};
