import { useTranslation } from 'react-i18next';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import type { CallOutput } from '../../shared/contract.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import classes from './handover.module.css';

type Left = NonNullable<CallOutput<'handover.get'>['left']>;

const Bullets = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <div>
      <span className={classes.soft}>{title}</span>
      <ul className={classes.bullets}>
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines in their order
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );

/** What is open of those whom a shift met, as far as records know. */
export const LeftOpen = ({ left: { met, belongings, tasks } }: { readonly left: Left }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useShownLanguage();
  if (met.length + belongings.length + tasks.length === 0) {
    return <p className={classes.soft}>{t('handover.left.none')}</p>;
  }
  return (
    <section className={classes.left} aria-label={t('handover.left.title')}>
      {met.length === 0 ? null : <p>{t('handover.left.met', { names: format.list(met) })}</p>}
      <Bullets
        title={t('handover.left.belongings')}
        lines={belongings.map(({ what, heldBy }) => t('handover.left.belonging', { what, who: heldBy }))}
      />
      <Bullets
        title={t('handover.left.tasks')}
        lines={tasks.map(({ textEn: en, textEs: es }) => wordsIn({ en, es }, language))}
      />
    </section>
  );
};
