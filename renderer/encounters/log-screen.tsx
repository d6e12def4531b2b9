import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { IconDots, IconLock, IconTrash } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntrySource } from '../../shared/encounters/encounters-rules.ts';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { call } from '../base/bridge.ts';
import { goBack, goTo } from '../base/navigation.ts';
import { DetainedNowButton } from '../detentions/public/detained-now-button.tsx';
import { keysForPeople } from '../ui/keys.ts';
import { Notice } from '../ui/states.tsx';
import { useErrorToast, useToast } from '../ui/toasts.tsx';
import { focusAsking } from '../ui/which-date.tsx';
import { DetailsPanel } from './details-panel.tsx';
import { isBlank } from './draft-content.ts';
import { LogBar } from './log-bar.tsx';
import { LogPanel } from './log-panel.tsx';
import { endDraft } from './open-drafts.ts';
import { SavedState, SaveFailure } from './saved-state.tsx';
import { SealDialog } from './seal-dialog.tsx';
import { useDraft, type Draft } from './use-draft.ts';
import { useNightScheme } from './use-night-scheme.ts';
import classes from './log-screen.module.css';

type Tab = 'log' | 'details';

/** Goes between the log and the details. */
const tabKey = 'mod+D';

const useTabKey = (toggle: () => void): void => {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey === event.metaKey || event.altKey || event.shiftKey || event.code !== 'KeyD') return;
    event.preventDefault();
    toggle();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
};

const MoreMenu = ({ draft, note }: { readonly draft: Draft; readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const toast = useToast();
  const errorToast = useErrorToast();
  const discard = async (): Promise<void> => {
    const { id } = note;
    try {
      // Saved first, so that taking it back brings the last words too.
      await draft.flush();
      await call('encounters.discard', { id });
    } catch (error) {
      errorToast(error);
      return;
    }
    endDraft(id);
    goBack();
    toast({
      message: t('encounters.log.discarded'),
      undo: () => void call('encounters.restore', { id }).then(() => goTo({ name: 'encounter', id }), errorToast),
    });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('encounters.log.more')}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />} onClick={() => void discard()}>
          {t('encounters.log.discard')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

const Opened = ({ draft, note }: { readonly draft: Draft; readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const [tab, setTab] = useState<Tab>('log');
  const [sealing, setSealing] = useState(false);
  const [source, setSource] = useState<EntrySource>('saw');
  const nothing = isBlank(draft.content);
  const body = useRef<HTMLDivElement>(null);
  /** What a date field asks is answered first: leaving the details would lose what was typed. */
  const unlessAsking = (act: () => void): void => {
    if (!focusAsking(body.current)) act();
  };
  useTabKey(() => unlessAsking(() => setTab((shown) => (shown === 'log' ? 'details' : 'log'))));
  return (
    <div className={classes.screen}>
      <LogBar
        note={note}
        end={
          <>
            <SavedState state={draft.state} zone={note.zone} />
            {note.appointment === null ? null : <DetainedNowButton people={note.appointment.people} noteId={note.id} />}
            <Button
              leftSection={<IconLock size={18} stroke={1.75} aria-hidden />}
              disabled={nothing}
              {...(nothing && { title: t('encounters.log.sealNothing') })}
              onClick={() => unlessAsking(() => setSealing(true))}
            >
              {t('encounters.log.seal')}
            </Button>
            <MoreMenu draft={draft} note={note} />
          </>
        }
      >
        <SegmentedControl
          aria-label={t('encounters.log.tabs')}
          title={keysForPeople(tabKey)}
          value={tab}
          onChange={(next) => unlessAsking(() => setTab(next))}
          data={[
            { value: 'log', label: t('encounters.log.tabLog') },
            { value: 'details', label: t('encounters.log.tabDetails') },
          ]}
        />
      </LogBar>
      {/* A failure of this save too is said by the draft's state. */}
      <SaveFailure state={draft.state} onTryAgain={() => void draft.flush().catch(() => undefined)} />
      {note.appointment === null ? (
        <div className={classes.unseen}>
          <Notice tone="info">{t('encounters.unseen.notice')}</Notice>
        </div>
      ) : null}
      <div ref={body} className={classes.body}>
        {tab === 'log' ? (
          <LogPanel draft={draft} note={note} chosen={{ source, setSource }} />
        ) : (
          <DetailsPanel draft={draft} note={note} />
        )}
      </div>
      <SealDialog draft={draft} source={source} note={note} opened={sealing} onClose={() => setSealing(false)} />
    </div>
  );
};

/** The screen of a draft of one's own. */
export const LogScreen = ({ note }: { readonly note: EncounterNote }) => {
  const draft = useDraft(note);
  useNightScheme();
  return draft === undefined ? null : <Opened draft={draft} note={note} />;
};
