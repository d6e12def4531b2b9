import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import { createFormat, type Format } from './format.ts';
import { useShownLanguage } from './words.ts';

const minute = 60_000;

/** The present moment, renewed every minute so that "in 25 minutes" stays true. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
};

/** Writes dates and numbers in the language of the screen. */
export const useFormat = (): Format => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const now = useNow();
  return useMemo(() => createFormat({ language, zone: computerZone(), now, t }), [language, now, t]);
};
