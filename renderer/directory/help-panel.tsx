import { Button, Drawer, SegmentedControl, Select } from '@mantine/core';
import { IconAddressBook } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offeredLanguages, spokenLanguageName } from '../../shared/basics/spoken-languages.ts';
import { type EntryKind, isUsState, usStates, type UsState } from '../../shared/directory/choices.ts';
import type { Entry } from '../../shared/directory/directory.ts';
import { call } from '../base/bridge.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery, useSetCallData } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { createStore } from '../base/stores.ts';
import { useShownLanguage } from '../base/words.ts';
import { Loaded } from '../ui/states.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import { EntryCard } from './public/entry-parts.tsx';
import { closeHelp, type HelpPart, helpParts } from './public/open-help.ts';
import classes from './directory.module.css';

/** What was chosen last; a volunteer's state is theirs until they lock, the team's is kept in the vault. */
const useHelpChoice = createStore<{ readonly language: string | null; readonly state: UsState | null | undefined }>(
  () => ({ language: null, state: undefined }),
);

/** The kinds of each part, each under its own title. */
const groups: Readonly<Record<HelpPart, readonly { readonly kind: EntryKind; readonly title: HelpTitle }[]>> = {
  hotlines: [
    { kind: 'hotline', title: 'hotlines' },
    { kind: 'crisis', title: 'crisis' },
  ],
  rights: [{ kind: 'rights', title: 'rights' }],
  more: [
    { kind: 'legal', title: 'legal' },
    { kind: 'consulate', title: 'consulates' },
    { kind: 'community', title: 'community' },
    { kind: 'government', title: 'government' },
  ],
};
type HelpTitle = 'hotlines' | 'crisis' | 'rights' | 'legal' | 'consulates' | 'community' | 'government';

const shownKinds = helpParts.flatMap((part) => groups[part].map(({ kind }) => kind));

/** The state to show: chosen here, or the team's. */
const useRegion = () => {
  const { role } = useSessionUser();
  const setCallData = useSetCallData();
  const errorToast = useErrorToast();
  const region = useCallQuery('directory.region', {}, { tables: [] });
  const chosen = useHelpChoice(({ state }) => state);
  const choose = async (state: UsState | null): Promise<void> => {
    useHelpChoice.setState({ state });
    if (role !== 'coordinator') return;
    try {
      await call('directory.setRegion', { state });
      setCallData('directory.region', {}, { state });
    } catch (error) {
      errorToast(error);
    }
  };
  return { state: chosen === undefined ? (region.data?.state ?? null) : chosen, choose };
};

/** Those that are open to people, the team’s own before the others. */
const ofKind = (items: readonly Entry[], wanted: EntryKind): readonly Entry[] => {
  const found = items.filter(({ kind, status }) => kind === wanted && status !== 'closed');
  const isOurs = ({ origin }: Entry): boolean => origin !== 'shipped';
  return [...found.filter(isOurs), ...found.filter((entry) => !isOurs(entry))];
};

const Choices = ({ region }: { readonly region: ReturnType<typeof useRegion> }) => {
  const { t } = useTranslation();
  const shown = useShownLanguage();
  const language = useHelpChoice((choice) => choice.language);
  const states = useMemo(() => {
    const { compare } = new Intl.Collator(shown);
    return usStates
      .map((state) => ({ value: state, label: t(`directory.state.${state}`) }))
      .toSorted((left, right) => compare(left.label, right.label));
  }, [t, shown]);
  return (
    <div className={classes.two}>
      <Select
        label={t('directory.help.state')}
        placeholder={t('directory.list.anyState')}
        data={states}
        value={region.state}
        searchable
        clearable
        onChange={(value) => void region.choose(value !== null && isUsState(value) ? value : null)}
      />
      <Select
        label={t('directory.help.language')}
        placeholder={t('directory.help.anyLanguage')}
        data={offeredLanguages.map((tag) => ({ value: tag, label: spokenLanguageName(tag, shown) }))}
        value={language}
        searchable
        clearable
        onChange={(value) => useHelpChoice.setState({ language: value })}
      />
    </div>
  );
};

const Group = ({ title, entries }: { readonly title: HelpTitle; readonly entries: readonly Entry[] }) => {
  const { t } = useTranslation();
  return (
    <section aria-label={t(`directory.help.${title}`)}>
      <h2 className={classes.helpTitle}>{t(`directory.help.${title}`)}</h2>
      {entries.length === 0 ? <p className={classes.soft}>{t('directory.help.none')}</p> : null}
      <div className={classes.list}>
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      </div>
    </section>
  );
};

const Content = ({ first }: { readonly first: HelpPart }) => {
  const { t } = useTranslation();
  const [part, setPart] = useState<HelpPart>(first);
  const region = useRegion();
  const language = useHelpChoice((choice) => choice.language);
  const query = useCallQuery(
    'directory.list',
    { kinds: shownKinds, state: region.state, language, limit: 300 },
    { tables: ['directory_entry'], keepPrevious: true },
  );
  return (
    <div className={classes.help}>
      <SegmentedControl
        fullWidth
        aria-label={t('directory.help.title')}
        value={part}
        onChange={(value) => setPart(helpParts.find((one) => one === value) ?? 'hotlines')}
        data={helpParts.map((one) => ({ value: one, label: t(`directory.help.part.${one}`) }))}
      />
      <Choices region={region} />
      <p className={classes.lead}>{t('directory.help.lead')}</p>
      <Loaded query={query}>
        {({ items }) =>
          groups[part].map(({ kind, title }) => <Group key={kind} title={title} entries={ofKind(items, kind)} />)
        }
      </Loaded>
      <div>
        <Button
          variant="default"
          leftSection={<IconAddressBook size={18} stroke={1.75} aria-hidden />}
          onClick={() => {
            closeHelp();
            goTo({ name: 'directory' });
          }}
        >
          {t('directory.help.openDirectory')}
        </Button>
      </div>
    </div>
  );
};

/** Hotlines and rights materials over whatever screen, by state and language. */
export const HelpPanel = ({ content: { part } }: { readonly content: { readonly part: HelpPart } }) => {
  const { t } = useTranslation();
  return (
    <Drawer
      opened
      onClose={closeHelp}
      position="right"
      size={560}
      title={t('directory.help.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 100 }}
      overlayProps={{ color: 'var(--al-veil)' }}
    >
      <Content first={part} />
    </Drawer>
  );
};
