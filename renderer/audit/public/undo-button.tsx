import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditEntryView } from '../../../shared/audit/audit.ts';
import { useCallMutation } from '../../base/queries.ts';
import { useErrorToast, useToast } from '../../ui/toasts.tsx';

/** Undoes one change of the log if that is safe; says why not if it no longer is. */
export const UndoButton = ({ entry }: { readonly entry: Pick<AuditEntryView, 'seq' | 'undo'> }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  const undo = useCallMutation('audit.undo');
  if (entry.undo !== 'possible') return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
      aria-label={t('audit.detail.undoNamed', { number: entry.seq })}
      loading={undo.isPending}
      onClick={() =>
        undo.mutate(
          { seq: entry.seq },
          { onSuccess: () => toast({ message: t('audit.detail.undone') }), onError: errorToast },
        )
      }
    >
      {t('audit.detail.undo')}
    </Button>
  );
};
