import type { ElementHandle, Page } from 'playwright-core';

type Field = HTMLInputElement | HTMLTextAreaElement;
type FieldHandle = ElementHandle<Field>;

/** Fields in which no words of one's own stay: they are put back as they were. */
const notForWords =
  /date|day|time|since|until|review|A-number|minutes|months|seats|^at (least|most)|^from|^to$|^arriv|^called|^came|^starts|trained|signed on|ends on|reason for|^find/i;

/** The next field for text on the page that was not met yet: whatever can be seen and typed into. */
const nextField = (): Field | null => {
  const others = new Set([
    'checkbox',
    'radio',
    'file',
    'hidden',
    'range',
    'color',
    'button',
    'submit',
    'reset',
    'image',
  ]);
  const holder = window as Window & { metFields?: WeakSet<Element> };
  const met = (holder.metFields ??= new WeakSet());
  const found = [...document.querySelectorAll<Field>('input, textarea')].find(
    (field) =>
      !met.has(field) &&
      !others.has(field.type) &&
      !field.disabled &&
      !field.readOnly &&
      field.checkVisibility({ visibilityProperty: true }),
  );
  if (found !== undefined) met.add(found);
  return found ?? null;
};

/** What is to be known of a field before anything is put into it. */
const lookAt = (field: Field) => {
  const labelledBy = (field.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '');
  const names = [
    field.getAttribute('aria-label'),
    labelledBy.join(' '),
    field.labels?.[0]?.textContent,
    field.placeholder,
    field.name,
  ];
  return {
    name: names.find((name) => name !== null && name !== undefined && name.trim() !== '')?.trim() ?? '(without a name)',
    value: field.value,
    isCombobox: field.getAttribute('role') === 'combobox',
  };
};

/** Puts texts into a field one after the other, each as the browser does: the page's own code sees every one. */
const typeInto = async (field: Field, texts: readonly string[]): Promise<void> => {
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  field.focus();
  for (const text of texts) {
    if (!field.isConnected) return;
    set?.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }));
  }
  field.blur();
  // What the page does about it later has its turn.
  await new Promise((resolve) => setTimeout(resolve));
};

/** Goes into a field; false when it is not there anymore. */
const enter = (field: Field): boolean => {
  field.focus();
  return field.isConnected;
};

/** How many texts are in a field together, and how many each field gets alone: other ones than the field before. */
const together = 120;
const alone = 5;

/** One in this many is pasted: a long text takes a browser long to draw. */
const pastedEvery = 9;

/** All of them in groups, so that every field meets every one, and some by themselves. */
const spread = (payloads: readonly string[], turn: number): string[] => {
  const groups = Array.from({ length: Math.ceil(payloads.length / together) }, (_, at) =>
    payloads.slice(at * together, (at + 1) * together).join(' '),
  );
  return [
    ...groups,
    ...Array.from({ length: alone }, (_, at) => payloads[(turn * alone + at) % payloads.length] ?? ''),
  ];
};

/** How many words are beside a field for several, each with a button that takes it out. */
const countPills = (field: Field): number =>
  field.dataset['type'] === 'visible' ? (field.parentElement?.querySelectorAll('.mantine-Pill-root').length ?? 0) : 0;

export interface Met {
  readonly screen: string;
  readonly field: string;
}

/** Goes through every text field that a page shows and puts every payload into it, typed; a part of them pasted. */
export class FieldWalk {
  readonly #page: Page;
  readonly #payloads: readonly string[];
  readonly met: Met[] = [];
  #pastes = 0;

  constructor(page: Page, payloads: readonly string[]) {
    this.#page = page;
    this.#payloads = payloads;
  }

  /** How often something was pasted with its markup. */
  get pastes(): Promise<number> {
    return this.#page.evaluate(() => (window as Window & { pastesWithMarkup?: number }).pastesWithMarkup ?? 0);
  }

  /** Copies some payloads as markup from a field on the page, as another program would have put them on the clipboard. */
  async copyMarkup(field: FieldHandle): Promise<void> {
    await this.#page.evaluate(
      (payloads) => {
        const copied = (event: ClipboardEvent): void => {
          event.clipboardData?.setData('text/html', payloads.join('\n'));
          event.clipboardData?.setData('text/plain', payloads.join('\n'));
          event.clipboardData?.setData('text/uri-list', 'javascript:window.__ran=1');
          event.preventDefault();
          event.stopImmediatePropagation();
        };
        window.addEventListener('copy', copied, { capture: true, once: true });
        window.addEventListener(
          'paste',
          (event) => {
            if (event.clipboardData?.types.includes('text/html') !== true) return;
            const holder = window as Window & { pastesWithMarkup?: number };
            holder.pastesWithMarkup = (holder.pastesWithMarkup ?? 0) + 1;
          },
          { capture: true },
        );
      },
      this.#payloads.filter((_, at) => at % pastedEvery === 0),
    );
    await field.focus();
    await this.#page.keyboard.insertText('x');
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.press('ControlOrMeta+C');
  }

  /**
   * Meets every field that is shown now and was not met before.
   * @param leave `payloads`: what takes words keeps one, another in each field
   */
  async walk(screen: string, leave: 'payloads' | 'asItWas' = 'asItWas'): Promise<void> {
    for (;;) {
      const handle = (await this.#page.evaluateHandle(nextField)).asElement() as FieldHandle | null; // a field or nothing
      if (handle === null) return;
      const { name, value, isCombobox } = await handle.evaluate(lookAt);
      const pills = await handle.evaluate(countPills);
      const texts = spread(this.#payloads, this.met.length);
      await handle.evaluate(typeInto, texts);
      await this.#paste(handle);
      await this.#takeOutPills(handle, pills);
      const keeps = leave === 'payloads' && !isCombobox && !notForWords.test(name);
      await handle.evaluate(typeInto, [keeps ? (texts.at(-1) ?? '') : value]);
      this.met.push({ screen, field: name });
    }
  }

  /** A field for several words has made a pill of each thing that was typed or pasted; its own way takes them out again. */
  async #takeOutPills(handle: FieldHandle, before: number): Promise<void> {
    const more = (await handle.evaluate(countPills)) - before;
    if (more <= 0) return;
    await handle.evaluate(typeInto, ['']);
    await handle.evaluate(enter);
    for (let left = more; left > 0; left -= 1) await this.#page.keyboard.press('Backspace');
  }

  async #paste(handle: FieldHandle): Promise<void> {
    if (!(await handle.evaluate(enter))) return;
    if (this.#pastes === 0) await this.copyMarkup(handle);
    this.#pastes += 1;
    await this.#page.keyboard.press('ControlOrMeta+V');
  }
}
