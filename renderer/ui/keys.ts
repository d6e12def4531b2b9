const isMac = (): boolean => typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);

/** How a hotkey such as `mod+K` is written for people: `Ctrl+K`, or `⌘K` on a Mac. */
export const keysForPeople = (hotkey: string, mac = isMac()): string => {
  const parts = hotkey.split('+').map((part) => {
    switch (part.toLowerCase()) {
      case 'mod':
        return mac ? '⌘' : 'Ctrl';
      case 'alt':
        return mac ? '⌥' : 'Alt';
      case 'shift':
        return mac ? '⇧' : 'Shift';
      case 'arrowleft':
        return '←';
      case 'arrowright':
        return '→';
      default:
        return part.length === 1 ? part.toUpperCase() : part;
    }
  });
  return parts.join(mac ? '' : '+');
};
