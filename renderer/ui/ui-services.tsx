import { createContext, type ReactNode, useContext } from 'react';

export interface Toast {
  /** A whole sentence: what was done. */
  readonly message: string;
  readonly tone?: 'done' | 'info' | 'missing';
  /** Undoes what was done. */
  readonly undo?: () => void;
  /** What `undo` is about, so that it is no longer offered once that has been undone elsewhere. */
  readonly about?: string;
}

/** What shared components need from the rest of the window, handed in so that they know nothing of it. */
export interface UiServices {
  /** Copies text and says after how many seconds the clipboard is cleared. Rejects when nothing was copied. */
  readonly copy: (text: string) => Promise<{ readonly clearsInSeconds: number }>;
  /** Today's date `YYYY-MM-DD` on this computer. */
  readonly today: () => string;
  /** A date `YYYY-MM-DD` in the words of the screen's language: "Tue, Dec 8, 2026", which a date field reads back. */
  readonly describeDate: (date: string) => string;
  /** A time `HH:MM` in the words of the screen's language: "9:15 AM". */
  readonly describeTime: (time: string) => string;
  /** Shows a message at the foot of the window for a few seconds. */
  readonly say: (toast: Toast) => void;
  /** Opens the search palette. */
  readonly openPalette: () => void;
}

const context = createContext<UiServices | null>(null);

export const UiServicesProvider = ({
  value,
  children,
}: {
  readonly value: UiServices;
  readonly children: ReactNode;
}) => <context.Provider value={value}>{children}</context.Provider>;

export const useUiServices = (): UiServices => {
  const services = useContext(context);
  if (!services) {
    throw new Error('UiServicesProvider is missing');
  }
  return services;
};
