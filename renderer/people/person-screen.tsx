import { ActionIcon, Button, Menu, Tabs } from '@mantine/core';
import { IconCalendarPlus, IconDotsVertical, IconFileExport, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/people/people.ts';
import { openBooking } from '../appointments/public/appointment-panel.ts';
import { call } from '../base/bridge.ts';
import { goTo, type ScreenOf, useNavigation } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { DetainedNowButton } from '../detentions/public/detained-now-button.tsx';
import { PlanTab } from '../plans/public/plan-tab.tsx';
import { HoldMark } from '../retention/public/hold-mark.tsx';
import { KeepingMenuItems } from '../retention/public/keeping-menu-items.tsx';
import { Page } from '../ui/page.tsx';
import { Loaded } from '../ui/states.tsx';
import { AppointmentsTab } from './appointments-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PersonHeader } from './person-header.tsx';
import { SharingTab } from './sharing-tab.tsx';
import classes from './person-screen.module.css';

const tabs = ['overview', 'appointments', 'plan', 'notes', 'sharing', 'history'] as const;
type Tab = (typeof tabs)[number];

const isTab = (name: string | null | undefined): name is Tab => tabs.some((tab) => tab === name);

const tabContent: Record<Tab, (props: { readonly person: Person }) => React.ReactNode> = {
  overview: OverviewTab,
  appointments: AppointmentsTab,
  plan: ({ person }) => <PlanTab personId={person.id} />,
  notes: NotesTab,
  sharing: SharingTab,
  history: HistoryTab,
};

interface PersonPageProps {
  readonly person: Person;
}

const MoreMenu = ({ person }: PersonPageProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const remove = async () => {
    const { id, preferredName: name } = person;
    const done = await undoable(async () => {
      await call('people.remove', { id });
      return { message: t('people.page.removed', { name }), undo: () => call('people.restore', { id }) };
    });
    if (done) goTo({ name: 'people' });
  };
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={t('people.page.more')}>
          <IconDotsVertical size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <KeepingMenuItems personId={person.id} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />} onClick={() => void remove()}>
          {t('people.page.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const PersonPage = ({ person, tab }: PersonPageProps & { readonly tab: Tab }) => {
  const { t } = useTranslation();
  const replace = useNavigation((state) => state.replace);
  const { id } = person;
  const Content = tabContent[tab];
  return (
    <Page
      title={person.preferredName}
      extra={
        <>
          <DetainedNowButton people={[person]} />
          <Button
            variant="default"
            leftSection={<IconFileExport size={18} stroke={1.75} aria-hidden />}
            onClick={() => goTo({ name: 'exportSummary', personId: id })}
          >
            {t('people.page.summary')}
          </Button>
          <MoreMenu person={person} />
        </>
      }
      action={
        <Button
          leftSection={<IconCalendarPlus size={18} stroke={1.75} aria-hidden />}
          onClick={() => openBooking({ personIds: [id] })}
        >
          {t('people.page.book')}
        </Button>
      }
    >
      <PersonHeader person={person} />
      <HoldMark personId={id} />
      <Tabs
        value={tab}
        onChange={(value) => isTab(value) && replace({ name: 'person', id, tab: value })}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('people.page.tabsLabel')}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`people.page.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.panel}>
          <Content person={person} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
};

/** All that is known of one person. */
export const PersonScreen = ({ screen }: { readonly screen: ScreenOf<'person'> }) => {
  const query = useCallQuery(
    'people.get',
    { id: screen.id },
    { tables: ['person', 'person_channel', 'contact', 'appointment', 'appointment_person'] },
  );
  const tab = isTab(screen.tab) ? screen.tab : 'overview';
  return <Loaded query={query}>{(person) => <PersonPage person={person} tab={tab} />}</Loaded>;
};
