/** Chromium's own words that are packed (`electronLanguages` in electron-builder.yml), and Chromium's fallback. */
const packed = ['en-US', 'es', 'es-419'];

/** The languages of which Chromium has more than one, and which one a region without its own gets (l10n_util.cc). */
const substitute = (language: string, region: string): string | null => {
  if (language === 'es' && region !== '' && region !== 'ES') return 'es-419';
  if (language === 'pt') return region === 'BR' ? 'pt-BR' : 'pt-PT';
  if (language === 'zh') return ['HK', 'MO', 'TW'].includes(region) ? 'zh-TW' : 'zh-CN';
  if (language === 'en') return ['AU', 'CA', 'IN', 'NZ', 'ZA'].includes(region) ? 'en-GB' : 'en-US';
  return null;
};

/**
 * The locale that Chromium takes for a person's: the very one, the one that stands in for its region, or the language
 * alone, whichever is packed first; else English. A region's substitute that is not packed leads to English at once.
 */
export const chromiumLocale = (wanted: string, available: readonly string[] = packed): string => {
  if (available.includes(wanted)) return wanted;
  const [language = '', region = ''] = wanted.split('-');
  const stand = substitute(language, region);
  if (stand !== null) return available.includes(stand) ? stand : 'en-US';
  return available.includes(language) ? language : 'en-US';
};
