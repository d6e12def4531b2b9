/** The three channels between the window and the shell. Nothing else is listened to. */
export const channels = {
  /** Window to shell, answered: `{ name, input, requestId }` → `CallResult`. */
  call: 'alongside:call',
  /** Window to shell, not answered: `{ requestId }`. */
  cancel: 'alongside:cancel',
  /** Shell to window: a `WindowEvent`. */
  event: 'alongside:event',
} as const;
