import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './log-panel.module.css';

/** How long a remark stays, in ms. */
const staysFor = 10_000;

interface RemarkOfNow {
  readonly words: string;
  readonly undo: (() => void) | undefined;
}

export interface RemarkState {
  readonly remark: RemarkOfNow | null;
  /** Says something above the input line; null clears it. */
  readonly say: (words: string | null, undo?: () => void) => void;
}

/** What the log has just done, said in its own place: a message at the corner would cover the buttons. */
export const useRemark = (): RemarkState => {
  const [remark, setRemark] = useState<RemarkOfNow | null>(null);
  useEffect(() => {
    if (remark === null) return undefined;
    const timer = setTimeout(() => setRemark(null), staysFor);
    return () => clearTimeout(timer);
  }, [remark]);
  const say = useCallback<RemarkState['say']>((words, undo) => setRemark(words === null ? null : { words, undo }), []);
  return { remark, say };
};

export interface RemarkProps {
  readonly remark: RemarkOfNow | null;
  readonly onDone: () => void;
}

export const Remark = ({ remark, onDone }: RemarkProps) => {
  const { t } = useTranslation();
  return (
    <div role="status">
      {remark === null ? null : (
        <p className={classes.remark}>
          {remark.words}
          {remark.undo === undefined ? null : (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                remark.undo?.();
                onDone();
              }}
            >
              {t('common.undo')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
};
