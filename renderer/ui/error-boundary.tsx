import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './states.module.css';

const Stopped = ({ retry }: { readonly retry: () => void }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle size={28} stroke={1.5} aria-hidden />
      <h2>{t('common.unexpectedTitle')}</h2>
      <p className={classes.body}>{t('common.unexpectedBody')}</p>
      <Button variant="default" className={classes.act} onClick={retry}>
        {t('common.tryAgain')}
      </Button>
    </div>
  );
};

interface ErrorBoundaryProps {
  /** A change of this, such as another screen, tries again. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly stopped: boolean;
  readonly resetKey: string | undefined;
}

/** Keeps a bug in one part from taking the whole window with it. A class because React offers no other way. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { stopped: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { stopped: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { stopped: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    return this.state.stopped ? <Stopped retry={() => this.setState({ stopped: false })} /> : this.props.children;
  }
}
