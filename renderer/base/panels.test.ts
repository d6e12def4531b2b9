import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { goTo, useNavigation } from './navigation.ts';
import { closePanel, definePanel, openPanel, useOpenPanels } from './panels.ts';
import { resetAllStores } from './stores.ts';

/** As much of an element as the focus needs. */
class FakeElement {
  isConnected = true;
  focus = vi.fn(() => {
    focusOn(this);
  });
}
const page: { activeElement: FakeElement | null } = { activeElement: null };
const focusOn = (element: FakeElement): void => {
  page.activeElement = element;
};

beforeAll(() => {
  vi.stubGlobal('document', page);
  vi.stubGlobal('HTMLElement', FakeElement);
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  resetAllStores();
  page.activeElement = null;
});

const booking = definePanel<{ readonly day: string | null }>({
  name: 'booking',
  place: 'beside',
  goesOn: (present, next) => present.day === null || next.day !== null,
});
const person = definePanel<null>({ name: 'person', place: 'beside' });
const question = definePanel<null>({ name: 'question', place: 'over' });
const emergency = definePanel<null>({ name: 'emergency', place: 'over', stays: true });

const shown = (place: 'beside' | 'over') => useOpenPanels.getState()[place];

it('shows one panel beside the screen and one dialog over it', () => {
  openPanel(booking, { day: null });
  openPanel(question, null);
  openPanel(person, null);
  expect(shown('beside')?.panel.name).toBe('person');
  expect(shown('over')?.panel.name).toBe('question');
});

it('begins each opening afresh, unless the panel says that it continues', () => {
  openPanel(booking, { day: null });
  const first = shown('beside')?.opening;
  openPanel(booking, { day: '2026-12-08' });
  expect(shown('beside')).toMatchObject({ opening: first, content: { day: '2026-12-08' } });
  openPanel(booking, { day: null });
  expect(shown('beside')?.opening).not.toBe(first);
  openPanel(person, null);
  openPanel(booking, { day: '2026-12-08' });
  expect(shown('beside')?.opening).not.toBe(first);
});

it('gives the focus back to where the first panel was opened', () => {
  const button = new FakeElement();
  focusOn(button);
  openPanel(booking, { day: null });
  focusOn(new FakeElement());
  openPanel(person, null);
  closePanel(person);
  expect(shown('beside')).toBeNull();
  expect(page.activeElement).toBe(button);
});

it('leaves the focus alone when the place where it was is gone', () => {
  const button = new FakeElement();
  focusOn(button);
  openPanel(person, null);
  button.isConnected = false;
  closePanel(person);
  expect(button.focus).not.toHaveBeenCalled();
});

it('closes only the panel that is meant', () => {
  openPanel(person, null);
  closePanel(booking);
  expect(shown('beside')?.panel.name).toBe('person');
});

it('closes what is open when another screen is shown, but no tab of the same one and nothing that stays', () => {
  goTo({ name: 'person', id: 'a' });
  openPanel(person, null);
  openPanel(emergency, null);
  useNavigation.getState().replace({ name: 'person', id: 'a', tab: 'plan' });
  expect(shown('beside')).not.toBeNull();
  goTo({ name: 'people' });
  expect(shown('beside')).toBeNull();
  expect(shown('over')?.panel.name).toBe('emergency');
  openPanel(question, null);
  goTo({ name: 'today' });
  expect(shown('over')).toBeNull();
});

it('is for coordinators unless the panel says otherwise', () => {
  const everybody = definePanel<{ readonly mine: boolean }>({
    name: 'note',
    place: 'beside',
    mayShow: (role, { mine }) => mine || role === 'coordinator',
  });
  expect(person.mayShow('volunteer', null)).toBe(false);
  expect(person.mayShow('coordinator', null)).toBe(true);
  expect(everybody.mayShow('volunteer', { mine: true })).toBe(true);
  expect(everybody.mayShow('volunteer', { mine: false })).toBe(false);
});

it('forgets what was open when the vault is locked', () => {
  openPanel(person, null);
  openPanel(emergency, null);
  resetAllStores();
  expect(shown('beside')).toBeNull();
  expect(shown('over')).toBeNull();
});
