import { Button } from '@mantine/core';
import { IconUrgent } from '@tabler/icons-react';
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { entrySources, noteLimits } from '../../shared/encounters/encounters-rules.ts';
import { keysForPeople } from '../ui/keys.ts';
import { hotkeyOf, quickMarks } from './log-keys.ts';
import { sourceIcons } from './source-mark.tsx';
import type { Draft } from './use-draft.ts';
import type { Stamping } from './use-stamping.ts';
import classes from './log-dock.module.css';

/** For `aria-keyshortcuts`, which knows no `mod`. */
const spokenKeys = (hotkey: string): string => `${hotkey.replace('mod', 'Control')} ${hotkey.replace('mod', 'Meta')}`;

const Keys = ({ hotkey }: { readonly hotkey: string | undefined }) =>
  hotkey === undefined ? null : (
    <kbd className={classes.keys} aria-hidden>
      {keysForPeople(hotkey)}
    </kbd>
  );

export interface LogDockProps {
  readonly draft: Draft;
  readonly stamping: Stamping;
  readonly line: RefObject<HTMLTextAreaElement | null>;
}

/** What is always at hand at the bottom of the log: quick buttons, the input line, and how its words are known. */
export const LogDock = ({ draft, stamping, line }: LogDockProps) => {
  const { t } = useTranslation();
  const hintId = useId();
  return (
    <div className={classes.dock}>
      <div className={classes.quick} role="group" aria-label={t('encounters.log.quick')}>
        {quickMarks.map((mark) => {
          const hotkey = hotkeyOf(mark);
          return (
            <Button
              key={mark}
              variant={mark === 'custody' ? 'light' : 'default'}
              {...(mark === 'custody' && {
                color: 'red',
                leftSection: <IconUrgent size={16} stroke={1.75} aria-hidden />,
              })}
              size="compact-sm"
              className={classes.mark ?? ''}
              rightSection={<Keys hotkey={hotkey} />}
              {...(hotkey !== undefined && { 'aria-keyshortcuts': spokenKeys(hotkey) })}
              onClick={() => stamping.mark(mark)}
            >
              {t(`encounters.quick.${mark}`)}
            </Button>
          );
        })}
      </div>
      <div className={classes.entry}>
        <textarea
          ref={line}
          className={classes.line}
          aria-label={t('encounters.log.input')}
          aria-describedby={hintId}
          placeholder={t('encounters.log.placeholder')}
          value={draft.content.unsentText}
          rows={1}
          maxLength={noteLimits.entryText}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => draft.edit((content) => ({ ...content, unsentText: value }))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            stamping.stamp(stamping.source);
          }}
        />
        <div className={classes.sources} role="group" aria-label={t('encounters.log.stampAs')}>
          {entrySources.map((source) => {
            const SourceIcon = sourceIcons[source];
            const hotkey = hotkeyOf(source);
            return (
              <Button
                key={source}
                variant={source === stamping.source ? 'filled' : 'default'}
                leftSection={<SourceIcon size={18} stroke={1.75} aria-hidden />}
                rightSection={<Keys hotkey={hotkey} />}
                {...(hotkey !== undefined && { 'aria-keyshortcuts': spokenKeys(hotkey) })}
                onClick={() => stamping.stamp(source)}
              >
                {t(`encounters.source.${source}`)}
              </Button>
            );
          })}
        </div>
      </div>
      <p className={classes.hint} id={hintId}>
        {t('encounters.log.inputHint', { source: t(`encounters.source.${stamping.source}`) })}
      </p>
    </div>
  );
};
