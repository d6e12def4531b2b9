import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

export interface IconActProps {
  readonly label: string;
  readonly icon: Icon;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** An act as an icon, with its words as tooltip and name. */
export const IconAct = ({ label, icon: ActIcon, onClick, disabled = false }: IconActProps) => (
  <Tooltip label={label}>
    {/* Not `disabled`: a button at the end of the list keeps the focus that it was moved with. */}
    <ActionIcon
      aria-label={label}
      aria-disabled={disabled}
      data-idle={disabled || undefined}
      onClick={() => !disabled && onClick()}
    >
      <ActIcon size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  </Tooltip>
);
