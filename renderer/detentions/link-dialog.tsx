import { Button, Group, Modal, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUser, IconUserPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useNavigation } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { TypeAhead, type TypeAheadOption } from '../ui/type-ahead.tsx';

const newPerson = 'new';
const pause = 60;
const offered = 7;

interface Chosen {
  readonly id: string;
  readonly name: string;
}

const useFound = (text: string) => {
  const { t } = useTranslation();
  const [query] = useDebouncedValue(text.trim(), pause);
  const found = useCallQuery(
    'people.list',
    { query, limit: offered },
    { tables: ['person'], enabled: query !== '', keepPrevious: true },
  );
  const isSettled = query === text.trim() && found.data !== undefined && !found.isPlaceholderData;
  const options = useMemo<TypeAheadOption[]>(() => {
    if (text.trim() === '' || !isSettled) return [];
    const known = (found.data?.items ?? []).map(({ id, preferredName, caseCode }) => ({
      id,
      label: preferredName,
      detail: caseCode,
      icon: <IconUser size={16} stroke={1.75} aria-hidden />,
    }));
    return [
      ...known,
      {
        id: newPerson,
        label: t('detentions.screen.linkNew'),
        icon: <IconUserPlus size={16} stroke={1.75} aria-hidden />,
      },
    ];
  }, [found.data, isSettled, text, t]);
  return { options, items: found.data?.items ?? [] };
};

const Content = ({ detention, onClose }: { readonly detention: Detention; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  const replace = useNavigation((state) => state.replace);
  const [text, setText] = useState(detention.knownAs ?? '');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { options, items } = useFound(text);
  const { id } = detention;
  const form = useFormSubmit({
    check: () => ({ who: chosen === null ? t('common.field.choice') : undefined }),
    send: async () => {
      if (chosen === null) return;
      const { name } = chosen;
      const personId =
        chosen.id === newPerson
          ? (await call('people.save', { preferredName: name, aNumber: detention.aNumber })).id
          : chosen.id;
      const { id: now, merged } = await call('detentions.link', { id, personId });
      onClose();
      if (now !== id) replace({ name: 'detention', id: now });
      if (merged) toast({ message: t('detentions.screen.merged', { name }) });
      else {
        toast({
          message: t('detentions.screen.linked', { name }),
          undo: () => void call('detentions.unlink', { id }).catch(errorToast),
        });
      }
    },
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <p>{t('detentions.screen.linkBody')}</p>
        <FormNotice form={form} />
        <TypeAhead
          label={t('detentions.screen.linkWho')}
          text={text}
          onText={(typed) => {
            setText(typed);
            setChosen(null);
            form.clear('who');
          }}
          options={chosen === null ? options : []}
          onPick={(picked) => {
            const name = items.find((item) => item.id === picked)?.preferredName ?? text.trim();
            setText(name);
            setChosen({ id: picked, name });
          }}
          picksFirst
          error={form.errors['who']}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={form.running}>
            {t('detentions.screen.linkGo')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** Says whose detention it is. Nothing of it is lost, also when that person has one already. */
export const LinkDialog = (props: { readonly detention: Detention; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('detentions.screen.linkTitle')}
      size="md"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Content {...props} />
    </Modal>
  );
};
