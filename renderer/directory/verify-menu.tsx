import { Button, Menu } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { verifyWays } from '../../shared/directory/choices.ts';
import type { Entry } from '../../shared/directory/directory.ts';
import { useVerify } from './use-verify.ts';

export interface VerifyMenuProps {
  readonly entry: Entry;
  /** Smaller, in a row of a list. */
  readonly compact?: boolean;
}

/** The button that marks an entry as verified today; it asks how. */
export const VerifyMenu = ({ entry, compact = false }: VerifyMenuProps) => {
  const { t } = useTranslation();
  const verify = useVerify();
  return (
    // Beside its button also for those who listen; fixed, since the frame of a list would cut it off.
    <Menu position="bottom-end" floatingStrategy="fixed" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          {...(compact && { size: 'compact-sm', 'aria-label': t('directory.verify.markNamed', { name: entry.name }) })}
          leftSection={<IconCircleCheck size={compact ? 16 : 18} stroke={1.75} aria-hidden />}
          // A row of a list opens with a click; this one is the button's own.
          onClick={(event) => event.stopPropagation()}
        >
          {t('directory.verify.mark')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        <Menu.Label>{t('directory.entry.markVerifiedHow')}</Menu.Label>
        {verifyWays.map((way) => (
          <Menu.Item key={way} onClick={() => void verify(entry, way)}>
            {t(`directory.way.${way}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
