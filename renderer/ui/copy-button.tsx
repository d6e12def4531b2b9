import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToast } from './toasts.tsx';
import { useUiServices } from './ui-services.tsx';

/** How long the check mark stays, in ms. */
const tickStays = 2_000;

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who listen: "A-number". Never the value itself. */
  readonly what: string;
  /** Words on the button; without them it is an icon with a tooltip. */
  readonly children?: string;
}

/** Copies through the shell, which marks the text as secret and clears it, and says when it does. */
export const CopyButton = ({ text, what, children }: CopyButtonProps) => {
  const { t } = useTranslation();
  const { copy } = useUiServices();
  const toast = useToast();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return;
    }
    const timer = setTimeout(() => setCopied(false), tickStays);
    return () => clearTimeout(timer);
  }, [copied]);
  const onClick = async () => {
    try {
      const { clearsInSeconds } = await copy(text);
      setCopied(true);
      toast({ message: t('common.copied', { count: clearsInSeconds }) });
    } catch {
      toast({ message: t('common.copyFailed'), tone: 'missing' });
    }
  };
  const icon = copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />;
  const name = t('common.copyNamed', { what });
  return children === undefined ? (
    <Tooltip label={name}>
      <ActionIcon aria-label={name} onClick={() => void onClick()}>
        {icon}
      </ActionIcon>
    </Tooltip>
  ) : (
    <Button variant="default" leftSection={icon} onClick={() => void onClick()}>
      {children}
    </Button>
  );
};
