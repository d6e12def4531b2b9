import { closePanel, definePanel, openPanel } from '../../base/panels.ts';

export const helpParts = ['hotlines', 'rights', 'more'] as const;
export type HelpPart = (typeof helpParts)[number];

/** Hotlines, know-your-rights materials, and where else to find help; over whatever screen, for everyone. */
export const helpPanel = definePanel<{ readonly part: HelpPart }>({
  name: 'help',
  place: 'over',
  mayShow: () => true,
});

/** Shows the hotlines, or another part of what helps. */
export const openHelp = (part: HelpPart = 'hotlines'): void => openPanel(helpPanel, { part });

export const closeHelp = (): void => closePanel(helpPanel);
