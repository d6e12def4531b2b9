import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/basics/language.ts';
import { languageNames, useLanguage } from '../../base/language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './vault-page.module.css';

export interface VaultPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** "Step 1 of 2" */
  readonly step?: string;
  readonly wide?: boolean;
  /** Small words under the card. */
  readonly foot?: ReactNode;
  /** Move the focus to the title when it appears: for a page that replaces another without its own field. */
  readonly focusTitle?: boolean;
  readonly children: ReactNode;
}

/** The window while no vault is open: one card, and the language, which can be changed at any time. */
export const VaultPage = ({ title, lead, step, wide = false, foot, focusTitle = false, children }: VaultPageProps) => {
  const { t } = useTranslation();
  const { language, choose } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusTitle) {
      heading.current?.focus();
    }
  }, [focusTitle, title]);
  const width = wide ? classes.wide : classes.normal;
  return (
    <main className={classes.page}>
      <div className={[classes.top, width].join(' ')}>
        <div className={classes.brand}>
          <Mark />
          <span>{t('app.name')}</span>
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('app.language')}
          value={language}
          onChange={(value) => choose(value)}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </div>
      <div className={[classes.card, width].join(' ')}>
        {step === undefined ? null : <p className={classes.step}>{step}</p>}
        <h1 className={classes.title} tabIndex={-1} ref={heading}>
          {title}
        </h1>
        {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
        <div className={classes.body}>{children}</div>
      </div>
      {foot === undefined ? null : <div className={[classes.foot, width].join(' ')}>{foot}</div>}
    </main>
  );
};
