import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import classes from './step-buttons.module.css';

export interface StepButtonsProps {
  /** What the arrows lead to, such as “Next week”. */
  readonly previous: string;
  readonly next: string;
  /** What the button between them leads to, such as “This week”. */
  readonly present: string;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onPresent: () => void;
}

/** Moves through time: back, to the present, on. */
export const StepButtons = ({ previous, next, present, onStep, onPresent }: StepButtonsProps) => (
  <div className={classes.steps}>
    <Tooltip label={previous}>
      <ActionIcon size="lg" variant="default" aria-label={previous} onClick={() => onStep(-1)}>
        <IconChevronLeft size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
    <Button variant="default" onClick={onPresent}>
      {present}
    </Button>
    <Tooltip label={next}>
      <ActionIcon size="lg" variant="default" aria-label={next} onClick={() => onStep(1)}>
        <IconChevronRight size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  </div>
);
