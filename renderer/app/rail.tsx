import { Menu, Tooltip } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconArchive,
  IconLanguage,
  IconLifebuoy,
  IconLock,
  IconSettings,
} from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isOldBackUp } from '../../shared/backups/backups-rules.ts';
import { languages } from '../../shared/basics/language.ts';
import { hotkeys } from '../base/hotkeys.ts';
import { languageNames, useLanguage } from '../base/language.ts';
import { lockVault } from '../base/lock.ts';
import { goTo, type ScreenName } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { useFormat, useNow } from '../base/use-format.ts';
import { openHelp } from '../directory/public/open-help.ts';
import { keysForPeople } from '../ui/keys.ts';
import { Mark } from '../ui/mark.tsx';
import { railItems, railNameOf } from './rail-items.ts';
import classes from './rail.module.css';

interface ItemProps extends ComponentPropsWithRef<'button'> {
  readonly icon: Icon;
  readonly word: string;
  readonly current?: boolean;
  /** How many are in detention: a dot with the number. */
  readonly count?: number | undefined;
  /** Something here wants to be looked at. */
  readonly tone?: 'missing' | undefined;
  /** On a low window its word is not shown. */
  readonly hasOnlyIcon?: boolean;
}

// Menu and tooltip hand in their own class, which must not push the item's out.
const Item = ({
  icon: ItemIcon,
  word,
  current = false,
  count = 0,
  tone,
  hasOnlyIcon = false,
  className,
  ...rest
}: ItemProps) => (
  <button
    type="button"
    className={[classes.item, tone === undefined ? '' : classes[tone], className ?? ''].join(' ')}
    aria-current={current ? 'page' : undefined}
    title={hasOnlyIcon ? word : undefined}
    {...rest}
  >
    <ItemIcon size={20} stroke={1.75} aria-hidden />
    <span className={classes.word}>{word}</span>
    {count > 0 ? (
      <span className={classes.dot} aria-hidden>
        {count}
      </span>
    ) : null}
  </button>
);

const LanguageItem = () => {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  return (
    <Menu position="right-end" width={160}>
      <Menu.Target>
        <Item
          hasOnlyIcon
          icon={IconLanguage}
          word={languageNames[language]}
          aria-label={`${t('app.language')}: ${languageNames[language]}`}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((choice) => (
          <Menu.Item key={choice} lang={choice} onClick={() => choose(choice)} disabled={choice === language}>
            {languageNames[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** When the vault was last backed up; it leads to the page about it. */
const BackUpItem = ({ current }: { readonly current: boolean }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const health = useCallQuery('vault.health', {}, { tables: ['user'] });
  const last = health.data?.lastBackUpAt ?? null;
  const isOld = last !== null && isOldBackUp(last, now);
  const word =
    last === null ? t('backups.railNone') : t('backups.rail', { when: format.relativeDay(format.dayOf(last)) });
  return (
    <Item
      hasOnlyIcon
      icon={isOld ? IconAlertTriangle : IconArchive}
      word={word}
      tone={isOld ? 'missing' : undefined}
      aria-description={isOld ? t('backups.railOld') : undefined}
      current={current}
      onClick={() => goTo({ name: 'backups' })}
    />
  );
};

/** The left rail: the screens that exist, and below them language, settings and lock. */
export const Rail = ({ shown }: { readonly shown: ScreenName }) => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const current = railNameOf(shown);
  const detained = useCallQuery('detentions.count', {}, { tables: ['detention'] }).data?.open ?? 0;
  const lockHint = t('app.lockHint', { keys: keysForPeople(hotkeys.lock) });
  return (
    <nav className={classes.rail} data-rail aria-label={t('app.rail')}>
      <div className={classes.name}>
        <Mark />
        <span>{t('app.name')}</span>
      </div>
      <ul className={classes.list}>
        {railItems(role).map(({ name, icon }) => (
          <li key={name}>
            <Item
              icon={icon}
              word={t(`app.screens.${name}`)}
              current={current === name}
              {...(name === 'response' &&
                detained > 0 && { count: detained, 'aria-description': t('detentions.rail', { count: detained }) })}
              onClick={() => goTo({ name })}
            />
          </li>
        ))}
      </ul>
      <ul className={[classes.list, classes.below].join(' ')}>
        <li>
          <Item hasOnlyIcon icon={IconLifebuoy} word={t('directory.help.rail')} onClick={() => openHelp()} />
        </li>
        {role === 'coordinator' ? (
          <li>
            <BackUpItem current={current === 'backups'} />
          </li>
        ) : null}
        <li>
          <LanguageItem />
        </li>
        <li>
          <Item
            hasOnlyIcon
            icon={IconSettings}
            word={t('app.screens.settings')}
            current={current === 'settings'}
            onClick={() => goTo({ name: 'settings' })}
          />
        </li>
        <li>
          <Tooltip label={lockHint} position="right">
            <Item
              icon={IconLock}
              word={t('app.lock')}
              onClick={() => void lockVault()}
              aria-keyshortcuts="Control+L Meta+L"
            />
          </Tooltip>
        </li>
      </ul>
    </nav>
  );
};
