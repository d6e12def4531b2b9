import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../shared/audit/audit.ts';
import { call } from '../base/bridge.ts';
import { useCallJob } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Notice, useErrorWords } from '../ui/states.tsx';
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

export interface ExportDialogProps {
  readonly filter: AuditFilter;
  readonly onClose: () => void;
}

/** Writes what the filter shows to a file: encrypted, unless someone types that it should not be. */
export const ExportDialog = ({ filter, onClose }: ExportDialogProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useErrorWords();
  const language = useShownLanguage();
  const job = useCallJob('audit.export');
  const [password, setPassword] = useState('');
  const [plain, setPlain] = useState(false);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const newPassword = useCallback(() => {
    call('exports.makePassword', {}).then((made) => setPassword(made.password), setFailure);
  }, []);
  useEffect(newPassword, [newPassword]);
  const word = t('audit.export.word');
  const isReady = plain ? typed.trim().toLowerCase() === word.toLowerCase() : password !== '';
  const write = async () => {
    setFailure(null);
    try {
      const chosen = await call('files.chooseSave', { kind: plain ? 'changesPlain' : 'changes' });
      if (chosen === null) return;
      const how = plain ? { plain, confirmation: typed } : { password };
      const { entries } = await job.run({ ...filter, ...how, out: chosen.file, language });
      setWritten({ name: chosen.name, entries, plain });
    } catch (error) {
      setFailure(error);
    }
  };
  const { progress } = job;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('audit.export.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {written === null ? (
        <Stack gap="md">
          <p>{t('audit.export.lead')}</p>
          {plain ? null : <Password password={password} onNew={newPassword} />}
          <Checkbox
            label={t('audit.export.plain')}
            description={t('audit.export.plainHint')}
            checked={plain}
            onChange={(event) => setPlain(event.currentTarget.checked)}
          />
          {plain ? (
            <Notice tone="missing">
              <TextInput
                label={t('audit.export.confirm', { word })}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                autoComplete="off"
              />
            </Notice>
          ) : null}
          {failure === null ? null : (
            <Notice tone="missing" alert>
              {words(failure)}
            </Notice>
          )}
          <Group gap="xs">
            <Button disabled={!isReady} loading={job.running} onClick={() => void write()}>
              {t(plain ? 'audit.export.writePlain' : 'audit.export.write')}
            </Button>
            {job.running ? (
              <Button variant="subtle" onClick={job.cancel}>
                {t('audit.verify.stop')}
              </Button>
            ) : null}
            {job.running && progress !== null ? (
              <span className={classes.soft}>
                {t('audit.export.writing', {
                  done: format.number(progress.done),
                  total: format.number(progress.total),
                })}
              </span>
            ) : null}
          </Group>
        </Stack>
      ) : (
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
      )}
    </Modal>
  );
};
