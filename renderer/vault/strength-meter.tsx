import { useTranslation } from 'react-i18next';
import type { PassphraseStrength } from '../../shared/vault/vault-rules.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './strength-meter.module.css';

/** Says in words how easy a passphrase is to guess, and what would help. */
export const StrengthMeter = ({ strength }: { readonly strength: PassphraseStrength | null }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.meter} aria-live="polite">
      {strength === null ? null : (
        <>
          <div className={classes.bar} aria-hidden>
            <div className={classes[strength.level]} />
          </div>
          <StatusMark tone={strength.enough ? 'done' : 'missing'}>{t(`vault.strength.${strength.level}`)}</StatusMark>
          {strength.advice === null ? null : (
            <span className={classes.advice}>
              {strength.advice === 'fewWords' && strength.words > 0
                ? t('vault.strength.fewWordsSoFar', { count: strength.words })
                : t(`vault.strength.${strength.advice}`)}
            </span>
          )}
        </>
      )}
    </div>
  );
};
