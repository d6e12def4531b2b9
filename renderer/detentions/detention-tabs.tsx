import { Tabs, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Detention } from '../../shared/detentions/detentions.ts';
import type { RunSheet } from '../../shared/detentions/run-sheet.ts';
import { useNavigation } from '../base/navigation.ts';
import { CustodyTab } from '../custody/public/custody-tab.tsx';
import { AfterTab } from './after-tab.tsx';
import { RunSheetTab } from './run-sheet-tab.tsx';
import classes from './detention-screen.module.css';

export interface DetentionTabProps {
  readonly detention: Detention;
  readonly sheet: RunSheet;
}

/** In their order; the first is shown unless another is asked for. The name of each is in `detentions.screen.tabs`. */
const tabs = [
  // It remains in place behind the others: coming back to it, the keyboard stays on the tab, not at the next step.
  { name: 'runSheet', Content: RunSheetTab, remains: true },
  { name: 'custody', Content: CustodyTab, remains: false },
  { name: 'after', Content: AfterTab, remains: false },
] as const;

interface DetentionTabsProps extends DetentionTabProps {
  readonly tab: string | undefined;
}

/** The parts of a detention's screen, one at a time. */
export const DetentionTabs = ({ detention, sheet, tab }: DetentionTabsProps) => {
  const { t } = useTranslation();
  const replace = useNavigation((state) => state.replace);
  const { name: shown } = tabs.find(({ name }) => name === tab) ?? tabs[0];
  return (
    <Tabs
      value={shown}
      onChange={(name) => name !== null && replace({ name: 'detention', id: detention.id, tab: name })}
      keepMounted={false}
      // Its effects run once: one that ran at each showing would move the focus to the next step.
      keepMountedMode="display-none"
    >
      <Tabs.List aria-label={t('detentions.screen.tabsLabel')}>
        {tabs.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {t(`detentions.screen.tabs.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ name, Content, remains }) => (
        <Tabs.Panel key={name} value={name} keepMounted={remains} className={classes.panel}>
          {/* The parts' own headings are of the third level. */}
          <VisuallyHidden component="h2">{t(`detentions.screen.tabs.${name}`)}</VisuallyHidden>
          <Content detention={detention} sheet={sheet} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
