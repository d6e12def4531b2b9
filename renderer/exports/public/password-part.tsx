import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { passwordProblem } from '../../../shared/exports/exports-rules.ts';
import { catalogues, type Catalogue } from '../../../shared/words.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from './password-part.module.css';

export interface PasswordPartProps {
  readonly password: string;
  /** True while someone types their own password. */
  readonly own: boolean;
  readonly error: string | null;
  readonly onOwn: (own: boolean) => void;
  readonly onType: (password: string) => void;
  readonly onNew: () => void;
}

type Spelt = keyof Catalogue['exports']['spelling'];

/** Letters have a word to say them by; digits speak for themselves. */
const isSpelt = (character: string): character is Spelt => Object.hasOwn(catalogues.en.exports.spelling, character);

/** The groups of a made password, each spelt out for the phone. */
const Aloud = ({ password }: { readonly password: string }) => {
  const { t } = useTranslation();
  const spell = (character: string): string => (isSpelt(character) ? t(`exports.spelling.${character}`) : character);
  return (
    <details className={classes.aloud}>
      <summary>{t('exports.passwordAloud')}</summary>
      <p className={classes.soft}>{t('exports.passwordAloudHint')}</p>
      <ol>
        {password.split('-').map((group, index) => (
          <li key={group}>
            {t('exports.passwordGroup', { group: index + 1, spelling: [...group].map(spell).join(', ') })}
          </li>
        ))}
      </ol>
    </details>
  );
};

/** The password of both files: made by Alongside unless someone wants their own. */
export const PasswordPart = ({ password, own, error, onOwn, onType, onNew }: PasswordPartProps) => {
  const { t } = useTranslation();
  if (own) {
    const problem = password === '' ? null : passwordProblem(password);
    return (
      <Stack gap="xs">
        <TextInput
          label={t('exports.passwordOwnLabel')}
          description={t('exports.passwordHint')}
          value={password}
          error={error ?? (problem === null ? null : t(`exports.passwordProblem.${problem}`))}
          onChange={(event) => onType(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        <Group>
          <Button variant="subtle" size="compact-sm" onClick={() => onOwn(false)}>
            {t('exports.passwordMade')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      <p className={classes.soft}>{t('exports.passwordHint')}</p>
      <p className={classes.password} aria-label={t('exports.password')} aria-live="polite">
        {password}
      </p>
      {error === null ? null : <p className={classes.error}>{error}</p>}
      <Group gap="xs">
        <CopyButton text={password} what={t('exports.password')}>
          {t('exports.passwordCopy')}
        </CopyButton>
        <Button variant="subtle" size="compact-sm" onClick={onNew}>
          {t('exports.passwordNew')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => onOwn(true)}>
          {t('exports.passwordOwn')}
        </Button>
      </Group>
      <Aloud password={password} />
    </Stack>
  );
};
