import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../shared/audit/audit.ts';
import { call, type Progress } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallJob } from '../base/queries.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Notice } from '../ui/states.tsx';
import { useErrorToast } from '../ui/toasts.tsx';
import classes from './audit.module.css';

interface Written {
  readonly name: string;
  readonly entries: number;
  readonly plain: boolean;
}

const Password = ({ password, onNew }: { readonly password: string; readonly onNew?: () => void }) => {
  const { t } = useTranslation();
  return (
    <div>
      <div className={classes.soft}>{t('audit.export.password')}</div>
      <p className={classes.code} aria-label={t('audit.export.password')} role="group">
        {password}
      </p>
      <Group gap="xs">
        <CopyButton text={password} what={t('audit.export.password')}>
          {t('exports.passwordCopy')}
        </CopyButton>
        {onNew === undefined ? null : (
          <Button variant="subtle" size="compact-sm" onClick={onNew}>
            {t('audit.export.newPassword')}
          </Button>
        )}
      </Group>
    </div>
  );
};

interface LogExport {
  readonly password: string;
  readonly newPassword: () => void;
  readonly form: FormSubmit;
  readonly job: { readonly running: boolean; readonly progress: Progress | null; readonly cancel: () => void };
  readonly written: Written | null;
}

/** The file that is to be written: `plain` is the word that was typed for one in the clear, or null. */
const useLogExport = (filter: AuditFilter, plain: string | null): LogExport => {
  const language = useShownLanguage();
  const errorToast = useErrorToast();
  const job = useCallJob('audit.export');
  const [password, setPassword] = useState('');
  const [written, setWritten] = useState<Written | null>(null);
  const newPassword = () => {
    call('exports.makePassword', {}).then((made) => setPassword(made.password), errorToast);
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- one password for each opening
  useEffect(newPassword, []);
  const form = useFormSubmit({
    send: async () => {
      const chosen = await call('files.chooseSave', { kind: plain === null ? 'changes' : 'changesPlain' });
      if (chosen === null) return;
      const how = plain === null ? { password } : { plain: true, confirmation: plain };
      const { entries } = await job.run({ ...filter, ...how, out: chosen.file, language });
      setWritten({ name: chosen.name, entries, plain: plain !== null });
    },
  });
  return { password, newPassword, form, job, written };
};

const Running = ({ job }: Pick<LogExport, 'job'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { progress } = job;
  return (
    <>
      <Button variant="subtle" onClick={job.cancel}>
        {t('audit.verify.stop')}
      </Button>
      {progress === null ? null : (
        <span className={classes.soft}>
          {t('audit.export.writing', { done: format.number(progress.done), total: format.number(progress.total) })}
        </span>
      )}
    </>
  );
};

interface ChoiceProps {
  readonly log: LogExport;
  /** The word that was typed for a file in the clear; null for an encrypted one. */
  readonly plain: string | null;
  readonly onPlain: (plain: string | null) => void;
}

/** Encrypted, unless someone types that it should not be. */
const Choice = ({ log, plain, onPlain }: ChoiceProps) => {
  const { t } = useTranslation();
  const { password, newPassword, form, job } = log;
  const word = t('audit.export.word');
  const isReady = plain === null ? password !== '' : plain.trim().toLowerCase() === word.toLowerCase();
  return (
    <Stack gap="md">
      <p>{t('audit.export.lead')}</p>
      {plain === null ? <Password password={password} onNew={newPassword} /> : null}
      <Checkbox
        label={t('audit.export.plain')}
        description={t('audit.export.plainHint')}
        checked={plain !== null}
        onChange={(event) => onPlain(event.currentTarget.checked ? '' : null)}
      />
      {plain === null ? null : (
        <Notice tone="missing">
          <TextInput
            label={t('audit.export.confirm', { word })}
            value={plain}
            onChange={(event) => onPlain(event.currentTarget.value)}
            autoComplete="off"
          />
        </Notice>
      )}
      <FormNotice form={form} />
      <Group gap="xs">
        <Button disabled={!isReady} loading={job.running} onClick={() => void form.submit()}>
          {t(plain === null ? 'audit.export.write' : 'audit.export.writePlain')}
        </Button>
        {job.running ? <Running job={job} /> : null}
      </Group>
    </Stack>
  );
};

const Done = ({
  written,
  password,
  onClose,
}: {
  readonly written: Written;
  readonly password: string;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Notice tone="done" alert>
        {t('audit.export.written', { count: written.entries, name: written.name })}
      </Notice>
      {written.plain ? null : (
        <>
          <Password password={password} />
          <p className={classes.soft}>{t('audit.export.tellPassword')}</p>
        </>
      )}
      <Group>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Group>
    </Stack>
  );
};

export interface ExportDialogProps {
  readonly filter: AuditFilter;
  readonly onClose: () => void;
}

/** Writes what the filter shows to a file: encrypted, unless someone types that it should not be. */
export const ExportDialog = ({ filter, onClose }: ExportDialogProps) => {
  const { t } = useTranslation();
  const [plain, setPlain] = useState<string | null>(null);
  const log = useLogExport(filter, plain);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('audit.export.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {log.written === null ? (
        <Choice log={log} plain={plain} onPlain={setPlain} />
      ) : (
        <Done written={log.written} password={log.password} onClose={onClose} />
      )}
    </Modal>
  );
};
