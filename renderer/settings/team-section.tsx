import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { neverListed } from '../../shared/directory/never-list.ts';
import { onCallLimit } from '../../shared/team/team.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery, useSetCallData } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useSayUndoable } from '../base/use-undoable.ts';
import { Section } from '../ui/section.tsx';
import { SettingRow, SettingRows } from '../ui/setting-row.tsx';
import { Loaded } from '../ui/states.tsx';

const OnCall = ({ saved }: { readonly saved: string | null }) => {
  const { t } = useTranslation();
  const setCallData = useSetCallData();
  const sayDone = useSayUndoable();
  const [typed, setTyped] = useState<string | null>(null);
  const phone = (typed ?? saved ?? '').trim();
  const save = async (number: string | null): Promise<void> => {
    await call('team.setOnCall', { phone: number });
    setCallData('team.onCall', {}, { phone: number });
    setTyped(null);
  };
  const form = useFormSubmit({
    check: () => ({ phone: neverListed(phone) === null ? undefined : t('settings.team.neverListed') }),
    send: async () => {
      await save(phone === '' ? null : phone);
      sayDone({
        message: t(phone === '' ? 'settings.team.cleared' : 'settings.team.saved'),
        undo: () => save(saved),
      });
    },
  });
  return (
    <form {...form.props}>
      <FormNotice form={form} />
      <Group gap="xs" align="flex-start">
        <TextInput
          w={240}
          type="tel"
          aria-label={t('settings.team.onCall')}
          value={typed ?? saved ?? ''}
          maxLength={onCallLimit}
          error={form.errors['phone']}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            form.clear('phone');
          }}
        />
        <Button type="submit" variant="default" loading={form.running} disabled={phone === (saved ?? '')}>
          {t('common.save')}
        </Button>
      </Group>
    </form>
  );
};

/** What the team says of itself on its papers. */
export const TeamSection = () => {
  const { t } = useTranslation();
  const query = useCallQuery('team.onCall', {}, { tables: [] });
  return (
    <Section title={t('settings.team.title')}>
      <SettingRows>
        <SettingRow label={t('settings.team.onCall')} hint={t('settings.team.onCallHint')}>
          <Loaded query={query}>{({ phone }) => <OnCall saved={phone} />}</Loaded>
        </SettingRow>
      </SettingRows>
    </Section>
  );
};
