import { type RefObject, useEffect, useRef } from 'react';

/** A ref for the one field of a page that people fill in first; it takes the focus when it appears. */
export const useInitialFocus = <T extends HTMLElement>(): RefObject<T | null> => {
  const field = useRef<T>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
};
