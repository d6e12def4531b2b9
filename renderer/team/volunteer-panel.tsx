import { Button, Group } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Volunteer } from '../../shared/team/team.ts';
import { RecordHistory } from '../audit/public/record-history.tsx';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { openCalendarFile } from '../ics/public/calendar-file.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { Loaded } from '../ui/states.tsx';
import { closeVolunteer } from './public/volunteer-panel.ts';
import { useVolunteerForm } from './use-volunteer-form.ts';
import { VolunteerFields } from './volunteer-fields.tsx';
import classes from './volunteer-panel.module.css';

const VolunteerForm = ({ stored }: { readonly stored: Volunteer | null }) => {
  const { t } = useTranslation();
  const volunteer = useVolunteerForm(stored);
  const { ref: form } = volunteer.form.props;
  useEffect(() => {
    if (stored === null) form.current?.querySelector('input')?.focus();
  }, [form, stored]);
  return (
    <SidePanel
      title={stored === null ? t('team.form.newTitle') : stored.name}
      onClose={closeVolunteer}
      foot={
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Button type="submit" form="volunteer" loading={volunteer.form.running} disabled={!volunteer.isChanged}>
              {stored === null ? t('team.form.saveNew') : t('team.form.save')}
            </Button>
            {volunteer.isChanged ? (
              <Button variant="subtle" onClick={volunteer.discard} disabled={volunteer.form.running}>
                {t('people.form.discard')}
              </Button>
            ) : null}
          </Group>
          {stored === null || volunteer.isChanged ? null : (
            <Button variant="subtle" color="gray" onClick={() => void volunteer.remove()}>
              {t('team.form.remove')}
            </Button>
          )}
        </Group>
      }
    >
      <form id="volunteer" className={classes.form} {...volunteer.form.props}>
        <FormNotice form={volunteer.form} />
        <VolunteerFields volunteer={volunteer} />
      </form>
      {stored === null ? null : (
        <>
          <div className={classes.acts}>
            <Button
              variant="default"
              leftSection={<IconCalendarDown size={16} stroke={1.75} aria-hidden />}
              onClick={() => openCalendarFile({ scope: { of: 'volunteer', id: stored.id }, name: stored.name })}
            >
              {t('ics.button')}
            </Button>
          </div>
          <section aria-label={t('audit.history.title')} className={classes.history}>
            <RecordHistory recordId={stored.id} />
          </section>
        </>
      )}
    </SidePanel>
  );
};

const StoredVolunteer = ({ id }: { readonly id: string }) => {
  const query = useCallQuery('team.get', { id }, { tables: ['volunteer'] });
  return <Loaded query={query}>{(stored) => <VolunteerForm stored={stored} />}</Loaded>;
};

/** The side panel with a volunteer's fields; without an id, for a new one. */
export const VolunteerPanel = ({ content: { id } }: { readonly content: { readonly id: string | null } }) =>
  id === null ? <VolunteerForm stored={null} /> : <StoredVolunteer id={id} />;
