import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/date-field.tsx';

export interface OtherDayProps {
  readonly name: string;
  readonly onKeep: (day: string) => void;
}

/** Asks until which other day a person is kept. */
export const OtherDay = ({ name, onKeep }: OtherDayProps) => {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const title = t('retention.reviews.otherDayNamed', { name });
  const close = () => setOpened(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-label={title} onClick={() => setOpened(true)}>
        {t('retention.reviews.otherDay')}
      </Button>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (day === null) return;
            close();
            onKeep(day);
          }}
        >
          <Stack gap="md">
            <DateField label={t('retention.reviews.keepUntil')} value={day} onChange={setDay} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" disabled={day === null}>
                {t('common.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
