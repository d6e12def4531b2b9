import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from './form-notice.tsx';
import { useFormSubmit } from './use-form-submit.ts';

/** The second, different act that an irreversible one asks for. */
export type SecondAct =
  /** Check a box that says what will be lost. */
  | { readonly kind: 'tick'; readonly label: string }
  /** Type a word that is in the dialog, such as a case code. */
  | { readonly kind: 'type'; readonly word: string };

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** A question: "Delete this appointment for good?" */
  readonly title: string;
  /** What will happen, in a sentence or two. */
  readonly children: ReactNode;
  /** A verb: "Delete for good". */
  readonly confirmLabel: string;
  readonly secondAct: SecondAct;
  /** Wider, for a question that shows what it is about. */
  readonly size?: 'md' | 'lg';
  /** `calm` for what cannot be undone but endangers nothing, such as sealing. */
  readonly tone?: 'danger' | 'calm';
  /** Called with what was typed. The dialog closes when this resolves and shows the sentence of what it rejects with. */
  readonly onConfirm: (typed: string) => Promise<unknown>;
}

const isDone = (act: SecondAct, ticked: boolean, typed: string): boolean =>
  act.kind === 'tick' ? ticked : typed.trim().toLowerCase() === act.word.toLowerCase();

const Content = ({ onClose, children, confirmLabel, secondAct, tone = 'danger', onConfirm }: ConfirmDialogProps) => {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState(false);
  const [typed, setTyped] = useState('');
  const form = useFormSubmit({
    send: async () => {
      await onConfirm(typed);
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isDone(secondAct, ticked, typed)) void form.submit();
      }}
    >
      <Stack gap="md">
        <div>{children}</div>
        {secondAct.kind === 'tick' ? (
          <Checkbox
            label={secondAct.label}
            checked={ticked}
            onChange={(event) => setTicked(event.currentTarget.checked)}
          />
        ) : (
          <TextInput
            label={t('common.confirmTyped', { word: secondAct.word })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
          />
        )}
        <FormNotice form={form} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            color={tone === 'danger' ? 'red' : 'teal'}
            disabled={!isDone(secondAct, ticked, typed)}
            loading={form.running}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Asks before something that cannot be undone. What can be undone needs no question, only a toast with Undo. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'md'}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Content {...props} />
    </Modal>
  );
};
