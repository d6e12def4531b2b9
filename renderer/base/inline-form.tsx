import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from './form-notice.tsx';
import type { FormSubmit } from './use-form-submit.ts';
import classes from './inline-form.module.css';

interface InlineFormProps {
  readonly form: FormSubmit;
  /** What its button does. */
  readonly saveWords: string;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A few fields that open where a button was pressed, and close again. */
export const InlineForm = ({ form, saveWords, onCancel, children }: InlineFormProps) => {
  const { t } = useTranslation();
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      <div className={classes.grid}>{children}</div>
      <Group gap="xs">
        <Button type="submit" variant="default" loading={form.running}>
          {saveWords}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
};
