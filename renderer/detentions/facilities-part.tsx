import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { PanelPart } from '../ui/panel-part.tsx';
import classes from './detention-screen.module.css';

const FacilityForm = ({ id, onDone }: { readonly id: string; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const [facility, setFacility] = useState('');
  const [source, setSource] = useState('');
  const form = useFormSubmit({
    check: () => ({ facility: facility.trim() === '' ? t('common.field.required') : undefined }),
    send: async () => {
      await call('detentions.addFacility', { id, facility, source });
      onDone();
    },
  });
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      <TextInput
        label={t('detentions.field.facility')}
        value={facility}
        maxLength={300}
        required
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it replaces the button that was pressed
        autoFocus
        error={form.errors['facility']}
        onChange={(event) => {
          setFacility(event.currentTarget.value);
          form.clear('facility');
        }}
      />
      <TextInput
        label={t('detentions.field.source')}
        value={source}
        maxLength={300}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" variant="default" loading={form.running}>
          {t('detentions.screen.add')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
};

/** Where they are held, the newest place first. */
export const FacilitiesPart = ({ detention }: { readonly detention: Detention }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const [adding, setAdding] = useState(false);
  const { facilities } = detention;
  return (
    <PanelPart title={t('detentions.screen.facilities')}>
      {facilities.length === 0 ? <p className={classes.soft}>{t('detentions.screen.facilitiesNone')}</p> : null}
      <ul className={classes.items}>
        {facilities.toReversed().map(({ id, facility, sinceAt, source }) => (
          <li key={id} className={classes.item}>
            {t('detentions.screen.facilityLine', { facility, when: times.short(sinceAt) })}
            {source === null ? null : (
              <div className={classes.soft}>{t('detentions.screen.facilitySource', { source })}</div>
            )}
          </li>
        ))}
      </ul>
      {detention.closedAt !== null ? null : adding ? (
        <FacilityForm id={detention.id} onDone={() => setAdding(false)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('detentions.screen.addFacility')}
        </Button>
      )}
    </PanelPart>
  );
};
