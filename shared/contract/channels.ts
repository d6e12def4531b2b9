/** The four channels between the window and the shell. Nothing else is listened to. */
export const channels = {
  /**
   * Window to shell, answered. To the shell: `{ name, requestId, input }` → `CallResult`. To the core:
   * `{ name, requestId, sealed, files }` → `CoreAnswer`; the shell cannot read what is sealed.
   */
  call: 'alongside:call',
  /** Window to shell, answered: the public key of the core that runs. */
  coreKey: 'alongside:core-key',
  /** Window to shell, not answered: `{ requestId }`. */
  cancel: 'alongside:cancel',
  /** Shell to window: a `WindowEvent`. */
  event: 'alongside:event',
} as const;
