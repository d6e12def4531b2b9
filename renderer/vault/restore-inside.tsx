import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackUpContents } from '../../shared/backups/backups.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { Notice } from '../ui/states.tsx';
import { VaultPage } from './public/vault-page.tsx';
import classes from './restore-inside.module.css';

export interface RestoreInsideProps {
  /** The backup's name. */
  readonly shown: string;
  readonly contents: BackUpContents;
  readonly folder: string;
  /** Resolves when the backup is in the vault's place. */
  readonly restore: () => Promise<void>;
  readonly onLeave: () => void;
}

const Facts = ({ contents }: { readonly contents: BackUpContents }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { newestEntryAt } = contents;
  const moment = (instant: string): string =>
    t('common.relative.dateRelative', { date: format.instant(instant), relative: format.relativeInstant(instant) });
  const counted = (['people', 'appointments', 'notes'] as const).flatMap((name) => {
    const count = contents[name];
    return count === null ? [] : [[name, format.number(count)] as const];
  });
  const facts: readonly (readonly ['madeAt' | 'newest' | 'people' | 'appointments' | 'notes' | 'vault', string])[] = [
    ['madeAt', moment(contents.madeAt)],
    ['newest', newestEntryAt === null ? t('common.unknown') : moment(newestEntryAt)],
    ...counted,
    ['vault', t(`backups.wizard.here.${contents.here}`)],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{t(`backups.wizard.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** What a backup holds, what restoring it does, and the second act that it takes. */
export const RestoreInside = ({ shown, contents, folder, restore, onLeave }: RestoreInsideProps) => {
  const { t } = useTranslation();
  const [agreed, setAgreed] = useState(false);
  const mayRestore = contents.role === 'coordinator';
  const isEmpty = contents.here === 'none';
  const form = useFormSubmit({ send: restore });
  return (
    <VaultPage
      title={t('backups.wizard.insideTitle')}
      lead={t('backups.wizard.insideLead', { name: shown })}
      step={t('vault.steps.label', { step: 3, total: 3 })}
      wide
      focusTitle
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (agreed && mayRestore) void form.submit();
        }}
      >
        <Stack gap="md">
          <Facts contents={contents} />
          {contents.here === 'other' ? <Notice tone="missing">{t('backups.wizard.otherVaultWarning')}</Notice> : null}
          {mayRestore ? (
            <>
              <p>{t(isEmpty ? 'backups.wizard.whatEmpty' : 'backups.wizard.what', { folder })}</p>
              <Checkbox
                label={t(isEmpty ? 'backups.wizard.agreeEmpty' : 'backups.wizard.agree')}
                checked={agreed}
                onChange={(event) => setAgreed(event.currentTarget.checked)}
              />
            </>
          ) : (
            <Notice tone="missing">{t('backups.wizard.volunteer')}</Notice>
          )}
          <FormNotice form={form} />
          <Group justify="flex-end" gap="xs">
            {form.running ? (
              <span role="status" className={classes.going}>
                {t('backups.wizard.going')}
              </span>
            ) : null}
            <Button variant="default" onClick={onLeave} disabled={form.running}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={!agreed || !mayRestore} loading={form.running}>
              {t('backups.wizard.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </VaultPage>
  );
};
