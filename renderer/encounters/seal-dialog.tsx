import { useTranslation } from 'react-i18next';
import { v7 as uuidv7 } from 'uuid';
import type { EntrySource } from '../../shared/encounters/encounters-rules.ts';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { call } from '../base/bridge.ts';
import { ConfirmDialog } from '../base/confirm-dialog.tsx';
import { Notice } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { stampLine } from './draft-content.ts';
import { leaveNote } from './log-bar.tsx';
import { endDraft } from './open-drafts.ts';
import type { Draft } from './use-draft.ts';
import classes from './seal-dialog.module.css';

export interface SealDialogProps {
  readonly draft: Draft;
  readonly note: EncounterNote;
  /** What the line that is not stamped yet is stamped with. */
  readonly source: EntrySource;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks before a note is sealed, which cannot be undone. */
export const SealDialog = ({ draft, note, source, opened, onClose }: SealDialogProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const { content, edit, flush } = draft;
  const isUnseen = note.appointment === null;
  const unsent = content.unsentText.trim();
  const seal = async (): Promise<void> => {
    if (unsent !== '') edit((current) => stampLine(current, { id: uuidv7(), at: new Date().toISOString(), source }));
    await flush();
    await call('encounters.seal', { id: note.id });
    endDraft(note.id);
    toast({ message: t('encounters.seal.sealed') });
    // A sealed note is seen by its writer for as long as its appointment is.
    if (isUnseen) leaveNote();
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('encounters.seal.title')}
      confirmLabel={t('encounters.seal.confirm')}
      tone="calm"
      secondAct={{ kind: 'tick', label: t('encounters.seal.tick') }}
      onConfirm={seal}
    >
      <div className={classes.body}>
        <p>{t('encounters.seal.body')}</p>
        {isUnseen ? <p>{t('encounters.unseen.seal')}</p> : null}
        {content.outcome === null || isUnseen ? null : (
          <p>{t('encounters.seal.outcome', { outcome: t(`encounters.outcome.${content.outcome}`) })}</p>
        )}
        {unsent === '' ? null : (
          <Notice tone="missing">
            {t('encounters.seal.unsent', { source: t(`encounters.source.${source}`), text: unsent })}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  );
};
