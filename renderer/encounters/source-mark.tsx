import { type Icon, IconEar, IconEye, IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { EntrySource } from '../../shared/encounters/encounters-rules.ts';
import classes from './source-mark.module.css';

export const sourceIcons: Readonly<Record<EntrySource, Icon>> = { saw: IconEye, heard: IconEar, told: IconMessage2 };

/** How the observer knows, as icon and word. */
export const SourceMark = ({ source }: { readonly source: EntrySource }) => {
  const { t } = useTranslation();
  const MarkIcon = sourceIcons[source];
  return (
    <span className={classes.mark}>
      <MarkIcon size={16} stroke={1.75} aria-hidden />
      {t(`encounters.source.${source}`)}
    </span>
  );
};
