import { Button, Checkbox, Group, List, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { Notice } from '../ui/states.tsx';
import type { NewPassphrase } from '../vault/public/new-passphrase.ts';
import { SecretField } from '../vault/public/secret-field.tsx';
import { PassphraseChoice } from './passphrase-choice.tsx';

export interface RekeyFormProps {
  /** The next passphrase. It outlives this form: one that was made up is shown only once. */
  readonly chosen: NewPassphrase;
  /** The present passphrase was not the right one. */
  readonly wasWrong: boolean;
  readonly onGoOn: (current: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** What a new key does and to whom. */
const WhatItDoes = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const users = useCallQuery('users.list', {}, { tables: ['user', 'volunteer'] });
  const others =
    users.data?.items
      .filter(({ state, isYou }) => state === 'active' && !isYou)
      .map(({ displayName }) => displayName) ?? [];
  return (
    <>
      <List spacing="xs">
        <List.Item>{t('users.rekey.points.anew')}</List.Item>
        <List.Item>
          {others.length === 0
            ? t('users.rekey.points.nobodyElse')
            : t('users.rekey.points.others', { names: format.list(others) })}
        </List.Item>
        <List.Item>{t('users.rekey.points.takes')}</List.Item>
      </List>
      <Notice tone="missing">{t('users.rekey.backUps')}</Notice>
    </>
  );
};

/** The present passphrase, the next one, and the second act. */
export const RekeyForm = ({ chosen, wasWrong, onGoOn, onCancel }: RekeyFormProps) => {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [agreed, setAgreed] = useState(false);
  const form = useFormSubmit({
    check: () => ({
      current: current === '' ? t('common.field.required') : undefined,
      ...chosen.wrong,
      same: current !== '' && chosen.passphrase === current ? t('users.rekey.same') : undefined,
    }),
    send: () => onGoOn(current),
  });
  const { errors } = form;
  const wasTried = Object.values(errors).some((words) => words !== undefined);
  return (
    <form {...form.props}>
      <Stack gap="md">
        <WhatItDoes />
        <SecretField
          data-autofocus
          label={t('users.change.current')}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={errors['current']}
        />
        {wasWrong && !wasTried ? (
          <Notice tone="missing" alert>
            {t('users.change.wrong')}
          </Notice>
        ) : null}
        <PassphraseChoice chosen={chosen} errors={errors} />
        {errors['same'] === undefined ? null : (
          <Notice tone="missing" alert>
            {errors['same']}
          </Notice>
        )}
        <Checkbox
          label={t('users.rekey.tick')}
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
        <FormNotice form={form} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={!agreed} loading={form.running}>
            {t('users.rekey.next')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
