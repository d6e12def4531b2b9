import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contract.ts';
import { type FactField, factFields } from '../../shared/directory/directory.ts';
import { sourceWords } from '../../shared/directory/source-words.ts';
import { call } from '../base/bridge.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { Section } from '../ui/section.tsx';
import { Notice } from '../ui/states.tsx';
import { hoursWords, languagesWords, statesWords } from './public/entry-words.ts';
import { useEntryWords } from './public/use-entry-words.ts';
import classes from './directory.module.css';

type Got = CallOutput<'directory.get'>;

/** What ships, as words, by field; null for nothing. */
const useShippedWords = (shipped: NonNullable<Got['shipped']>): ((field: FactField) => string | null) => {
  const words = useEntryWords();
  const { t } = words;
  return (field) => {
    switch (field) {
      case 'kind':
        return t(`directory.kind.${shipped.kind}`);
      case 'status':
        return t(`directory.status.${shipped.status}`);
      case 'states':
        return statesWords(shipped.states, words);
      case 'phones':
        return shipped.phones.length === 0 ? null : shipped.phones.map(({ number }) => number).join(', ');
      case 'languages':
        return languagesWords(shipped.languages, words);
      case 'hours':
        return hoursWords(shipped, words);
      case 'source':
      case 'sourceDate':
        return sourceWords(shipped, words);
      default:
        return shipped[field];
    }
  };
};

const Differences = ({
  got: { entry, differs },
  shipped,
}: {
  readonly got: Got;
  readonly shipped: NonNullable<Got['shipped']>;
}) => {
  const { t } = useTranslation();
  const words = useShippedWords(shipped);
  const undoable = useUndoable();
  const useShipped = () =>
    void undoable(async () => {
      const facts = Object.fromEntries(factFields.map((field) => [field, entry[field]]));
      await call('directory.useShipped', { id: entry.id });
      return {
        message: t('directory.entry.usingShipped'),
        undo: () => call('directory.save', { id: entry.id, ...facts }),
      };
    });
  // Where source and its day both differ, one line says both.
  const shown = differs.filter((field) => field !== 'sourceDate' || !differs.includes('source'));
  return (
    <Section
      title={t('directory.entry.shippedTitle')}
      action={
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
          onClick={useShipped}
        >
          {t('directory.entry.useShipped')}
        </Button>
      }
    >
      <div className={classes.parts}>
        {entry.shippedChanged ? <Notice tone="missing">{t('directory.entry.shippedNewer')}</Notice> : null}
        <p>{t('directory.entry.shippedLead')}</p>
        <ul className={classes.differences}>
          {shown.map((field) => (
            <li key={field}>
              {t('directory.entry.shippedSays', {
                field: t(`directory.field.${field}`),
                value: words(field) ?? t('directory.entry.nothingThere'),
              })}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
};

/** What ships with Alongside, where the team’s own facts count instead, and the way back to it. */
export const ShippedPart = ({ got }: { readonly got: Got }) =>
  got.shipped === null ? null : <Differences got={got} shipped={got.shipped} />;
