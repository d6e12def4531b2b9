import type { ComponentType } from 'react';
import type { Role } from '../../shared/contract/contract-kit.ts';
import { onOtherScreen } from './navigation.ts';
import { createStore } from './stores.ts';

/** Beside the screen, or a dialog over it. At most one of each is open. */
export type PanelPlace = 'beside' | 'over';

/**
 * Something that a feature can show on whatever screen. Anyone who opens one needs only this, from the feature's `public/`;
 * what it draws is a component that is loaded when it is shown.
 */
export interface Panel<Content> {
  readonly name: string;
  readonly place: PanelPlace;
  /** Who may see it. One that another role left open is not drawn. */
  mayShow(role: Role, content: Content): boolean;
  /** Says that what is to be shown goes into the open panel; otherwise each opening begins afresh. */
  goesOn(present: Content, next: Content): boolean;
  /** Another screen does not close it. */
  readonly stays: boolean;
}

type PanelOptions<Content> = Pick<Panel<Content>, 'name' | 'place'> & Partial<Panel<Content>>;

const forCoordinators = (role: Role): boolean => role === 'coordinator';

/** Makes the name of a panel: for coordinators and closed by another screen, unless it says otherwise. */
export const definePanel = <Content>(options: PanelOptions<Content>): Panel<Content> => ({
  mayShow: forCoordinators,
  goesOn: () => false,
  stays: false,
  ...options,
});

export interface OpenPanel {
  readonly panel: Panel<unknown>;
  readonly content: unknown;
  /** Rises with every opening, so that each panel begins with its own fields. */
  readonly opening: number;
  /** Where the focus was when the first of them was opened. */
  readonly returnTo: HTMLElement | null;
}

type OpenPanels = Readonly<Record<PanelPlace, OpenPanel | null>>;

/** What is open. For the slots that draw it; features open, close and read panels by their names. */
export const useOpenPanels = createStore<OpenPanels>(() => ({ beside: null, over: null }));

let openings = 0;

const isOpen = <Content>(open: OpenPanel | null, panel: Panel<Content>): open is OpenPanel =>
  open !== null && open.panel.name === panel.name;

/** Shows a panel. What was open in its place makes room. */
export const openPanel = <Content>(panel: Panel<Content>, content: Content): void => {
  const present = useOpenPanels.getState()[panel.place];
  // as: a panel of this name was opened with content of its type, by this very function
  const goesOn = isOpen(present, panel) && panel.goesOn(present.content as Content, content);
  if (!goesOn) openings += 1;
  const { activeElement } = document;
  useOpenPanels.setState({
    [panel.place]: {
      panel,
      content,
      opening: goesOn ? present.opening : openings,
      returnTo: present === null ? (activeElement instanceof HTMLElement ? activeElement : null) : present.returnTo,
    },
  });
};

const close = (place: PanelPlace): void => {
  const open = useOpenPanels.getState()[place];
  if (open === null) return;
  useOpenPanels.setState({ [place]: null });
  if (open.returnTo?.isConnected === true) open.returnTo.focus({ preventScroll: true });
};

/** Closes a panel, if it is open; the focus goes back to where it was opened. */
export const closePanel = <Content>(panel: Panel<Content>): void => {
  if (isOpen(useOpenPanels.getState()[panel.place], panel)) close(panel.place);
};

/** What a panel shows just now; null while it is not open. */
export const usePanelContent = <Content>(panel: Panel<Content>): Content | null =>
  useOpenPanels((open) => {
    const present = open[panel.place];
    // as: a panel of this name was opened with content of its type
    return isOpen(present, panel) ? (present.content as Content) : null;
  });

// What was typed is kept by each panel itself, so leaving the screen closes one without a question.
onOtherScreen(() => {
  for (const place of ['beside', 'over'] as const) {
    if (useOpenPanels.getState()[place]?.panel.stays === false) close(place);
  }
});

/** A panel with the component that draws it, as a feature hands it to the roof. */
export interface DrawnPanel {
  readonly panel: Panel<unknown>;
  readonly component: ComponentType<{ readonly content: unknown }>;
}

/** Pairs a panel with its component; the component is a lazy one, so that its code is read when it is shown. */
export const drawPanel = <Content>(
  panel: Panel<Content>,
  component: ComponentType<{ readonly content: Content }>,
  // as: the slot hands a component only what its own panel was opened with
): DrawnPanel => ({ panel, component }) as unknown as DrawnPanel;
