import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocatorLookup } from '../../shared/locator/locator.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { Page } from '../ui/page.tsx';
import { Loaded } from '../ui/states.tsx';
import { type Facts, factsOfSubject } from './facts.ts';
import { FormPart } from './form-part.tsx';
import { LogPart } from './log-part.tsx';
import { NotShownPart } from './not-shown-part.tsx';
import { ResultPart } from './result-part.tsx';
import { type Whose, useLocatorState, useScratchFacts, useSubject } from './use-locator.ts';
import { useOpenSite } from './use-open-site.ts';
import { VariantsPart } from './variants-part.tsx';
import { WaysPart } from './ways-part.tsx';
import { ChosenWho, ScratchWho } from './who-part.tsx';
import classes from './locator.module.css';

interface SearchProps {
  readonly whose: Whose | null;
  readonly facts: Facts;
  readonly lookups: readonly LocatorLookup[];
  readonly nextAt: string | null;
}

const nothingYet: readonly LocatorLookup[] = [];

/** Form, spellings, results and log of one search. */
const Search = ({ whose, facts, lookups, nextAt }: SearchProps) => {
  const state = useLocatorState(whose, facts, lookups, nextAt);
  return (
    <div className={classes.frame}>
      <div className={classes.columns}>
        <div className={classes.column}>
          {whose === null ? <ScratchWho state={state} /> : <ChosenWho state={state} />}
          <FormPart state={state} />
          <ResultPart state={state} />
        </div>
        <div className={classes.column}>
          <LogPart state={state} />
          <VariantsPart state={state} />
          <NotShownPart />
        </div>
      </div>
      <WaysPart state={state} />
    </div>
  );
};

const OfSubject = ({
  subject,
  ...rest
}: Omit<SearchProps, 'facts'> & { readonly subject: Parameters<typeof factsOfSubject>[0] }) => (
  <Search facts={useMemo(() => factsOfSubject(subject), [subject])} {...rest} />
);

const SearchFor = ({ whose }: { readonly whose: Whose }) => (
  <Loaded query={useSubject(whose)}>
    {({ subject, lookups, nextAt }) => <OfSubject whose={whose} subject={subject} lookups={lookups} nextAt={nextAt} />}
  </Loaded>
);

const ScratchSearch = () => {
  const { facts } = useScratchFacts();
  return <Search whose={null} facts={facts} lookups={nothingYet} nextAt={null} />;
};

const whoseOf = ({ personId, detentionId }: ScreenOf<'locator'>): Whose | null => {
  if (detentionId !== undefined) return { detentionId };
  return personId === undefined ? null : { personId };
};

/** Helps to fill in the official detainee locator by hand, and to look in every other place at the same time. */
export const LocatorScreen = ({ screen }: { readonly screen: ScreenOf<'locator'> }) => {
  const { t } = useTranslation();
  const whose = whoseOf(screen);
  const openSite = useOpenSite();
  return (
    <Page
      title={t('locator.title')}
      below={t('locator.below')}
      action={
        <Button
          leftSection={<IconExternalLink size={18} stroke={1.75} aria-hidden />}
          onClick={() => void openSite('odls')}
        >
          {t('locator.openSite')}
        </Button>
      }
    >
      {whose === null ? <ScratchSearch /> : <SearchFor key={Object.values(whose).join()} whose={whose} />}
    </Page>
  );
};
