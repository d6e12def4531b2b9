import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '../base/form-notice.tsx';
import { PasswordPart } from '../exports/public/password-part.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Notice } from '../ui/states.tsx';
import type { PapersForm, SavedPaper } from './use-papers-form.ts';
import classes from './papers.module.css';

/** What a file in the clear means, said before it is saved, and the word that it takes. */
const PlainWarning = ({ form }: { readonly form: PapersForm }) => {
  const { t } = useTranslation();
  if (form.isBlank) return <Notice tone="info">{t('packets.plainBlank')}</Notice>;
  return (
    <Notice tone="missing">
      <strong>{t('packets.plainTitle')}</strong>
      <p className={classes.warning}>{t('packets.plainWarning')}</p>
      <TextInput
        label={t('packets.confirm', { word: t('packets.word') })}
        value={form.fields.confirmation}
        onChange={(event) => form.set({ confirmation: event.currentTarget.value })}
        autoComplete="off"
      />
    </Notice>
  );
};

/** Encrypted or not, and the button that saves. */
export const SavePart = ({ form: papers }: { readonly form: PapersForm }) => {
  const { t } = useTranslation();
  const { fields, set, plain, form } = papers;
  return (
    <Stack gap="lg">
      <Radio.Group
        aria-label={t('packets.how')}
        value={plain ? 'plain' : 'encrypted'}
        onChange={(way) => set({ plain: way === 'plain', confirmation: '' })}
      >
        <Stack gap="sm">
          {(['encrypted', 'plain'] as const).map((way) => (
            <Radio key={way} value={way} label={t(`packets.ways.${way}`)} description={t(`packets.ways.${way}Hint`)} />
          ))}
        </Stack>
      </Radio.Group>
      {plain ? (
        <PlainWarning form={papers} />
      ) : (
        <PasswordPart
          password={fields.password}
          own={fields.ownPassword}
          error={null}
          onOwn={(own) => (own ? set({ ownPassword: true, password: '' }) : papers.newPassword())}
          onType={(password) => set({ password })}
          onNew={papers.newPassword}
        />
      )}
      <FormNotice form={form} />
      <Group>
        <Button
          leftSection={<IconDeviceFloppy size={18} stroke={1.75} aria-hidden />}
          disabled={!papers.isReady(t('packets.word'))}
          loading={form.running}
          onClick={() => void form.submit()}
        >
          {t(plain ? 'packets.savePlain' : 'packets.save')}
        </Button>
        <span className={classes.soft} aria-live="polite">
          {form.running ? t('packets.saving') : t('packets.chooseFirst')}
        </span>
      </Group>
    </Stack>
  );
};

/** What was saved, and what to do with it. */
export const SavedResult = ({ saved, onAgain }: { readonly saved: SavedPaper; readonly onAgain: () => void }) => {
  const { t } = useTranslation();
  const { answer, kind, name, password } = saved;
  return (
    <Stack gap="sm">
      <Notice tone="done" alert>
        {t('packets.savedLead', { name, count: answer.pages })}
      </Notice>
      {kind === 'planPaper' && answer.pages > 1 ? <Notice tone="missing">{t('packets.overOnePage')}</Notice> : null}
      {password === null ? (
        <Notice tone="missing">{t('packets.savedPlain')}</Notice>
      ) : (
        <div>
          <div className={classes.soft}>{t('packets.passwordStill')}</div>
          <p className={classes.code}>{password}</p>
        </div>
      )}
      <div>
        <div className={classes.soft}>{t('exports.sha256')}</div>
        <p className={classes.code}>{answer.sha256}</p>
      </div>
      <Group gap="xs">
        {password === null ? null : (
          <CopyButton text={password} what={t('exports.password')}>
            {t('exports.passwordCopy')}
          </CopyButton>
        )}
        <CopyButton text={answer.sha256} what={t('exports.sha256')}>
          {t('exports.copySha')}
        </CopyButton>
        <Button variant="subtle" onClick={onAgain}>
          {t('exports.another')}
        </Button>
      </Group>
    </Stack>
  );
};
