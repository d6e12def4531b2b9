import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The buttons below a form that opened in its place. */
export const FormFoot = ({ running, onCancel }: { readonly running: boolean; readonly onCancel: () => void }) => {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Button type="submit" loading={running}>
        {t('common.save')}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </Group>
  );
};
