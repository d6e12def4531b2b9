import type { MessageBoxOptions, MessageBoxReturnValue } from 'electron';
import { AppError } from '../../shared/contract/errors.ts';
import { shippedLinks } from '../../shared/directory/shipped.ts';
import type { ShellWords } from './shell-words.ts';

/**
 * The addresses that may be opened in the system’s browser, each whole: those that ship in the directory. Nothing can be
 * added to one, so nothing of the vault can go out with it.
 */
export const allowedLinks = shippedLinks;

export interface LinkOpener {
  readonly words: () => ShellWords;
  readonly showMessageBox: (options: MessageBoxOptions) => Promise<MessageBoxReturnValue>;
  /** Hands the address to the system’s browser. */
  readonly openExternal: (url: string) => Promise<void>;
}

const open = 0;
const cancel = 1;

/**
 * Opens an address of the allow-list in the system’s browser, once someone has confirmed it in a dialog of the system.
 * @throws AppError input.rejected for any other address
 */
export const openLink = async (url: string, opener: LinkOpener): Promise<'opened' | 'dismissed' | 'failed'> => {
  if (!allowedLinks.has(url)) throw new AppError('input.rejected', { field: 'url' });
  const { title, detail, button, cancel: leave } = opener.words().openLink;
  const { response } = await opener.showMessageBox({
    type: 'question',
    message: title.replace('{{host}}', new URL(url).host),
    detail: `${url}\n\n${detail}`,
    buttons: [button, leave],
    defaultId: cancel,
    cancelId: cancel,
    noLink: true,
  });
  if (response !== open) return 'dismissed';
  try {
    await opener.openExternal(url);
    return 'opened';
  } catch {
    // No browser, or none that may be started.
    return 'failed';
  }
};
