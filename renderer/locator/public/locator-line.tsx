import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../../base/queries.ts';
import { useFormat, useNow } from '../../base/use-format.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { resultTone } from '../result-tone.ts';
import { locatorTables } from '../use-locator.ts';
import { openLocator } from './open-locator.ts';

/** One line on what the locator brought last, when to look again, and the way there. */
export const LocatorLine = (whose: { readonly personId: string } | { readonly detentionId: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { data } = useCallQuery('locator.of', whose, { tables: locatorTables });
  if (data === undefined) return null;
  const [last] = data.lookups;
  const isDue = data.nextAt !== null && data.nextAt <= now.toISOString();
  return (
    <span>
      <StatusMark tone={last === undefined || isDue ? 'missing' : resultTone(last.result)}>
        {last === undefined
          ? t('locator.line.none')
          : t('locator.line.last', {
              result: t(`locator.result.${last.result}`),
              when: format.relativeInstant(last.at),
            })}
        {data.nextAt === null ? null : ` · ${t('locator.log.next', { when: format.instant(data.nextAt) })}`}
      </StatusMark>{' '}
      <Anchor component="button" type="button" onClick={() => openLocator(whose)}>
        {t('locator.line.open')}
      </Anchor>
    </span>
  );
};
