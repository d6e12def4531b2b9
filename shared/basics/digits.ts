/** The digits of what was typed, and nothing else: a phone number however it is written. */
export const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');
