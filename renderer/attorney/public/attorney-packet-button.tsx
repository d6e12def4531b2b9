import { Button } from '@mantine/core';
import { IconFileLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { goTo } from '../../base/navigation.ts';
import { useSessionUser } from '../../base/session.ts';

/** Opens the attorney packet of a detention, with everything chosen already; for coordinators. */
export const AttorneyPacketButton = ({ detentionId }: { readonly detentionId: string }) => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  if (role !== 'coordinator') return null;
  return (
    <Button
      variant="default"
      leftSection={<IconFileLock size={18} stroke={1.75} aria-hidden />}
      onClick={() => goTo({ name: 'attorneyPacket', id: detentionId })}
    >
      {t('attorney.button')}
    </Button>
  );
};
