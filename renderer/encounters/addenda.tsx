import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noteLimits } from '../../shared/encounters/encounters-rules.ts';
import type { EncounterNote } from '../../shared/encounters/encounters.ts';
import { call } from '../base/bridge.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { Section } from '../ui/section.tsx';
import { useToast } from '../ui/toasts.tsx';
import { SaveFailure } from './saved-state.tsx';
import { useAddendumDraft } from './use-addendum-draft.ts';
import classes from './note-screen.module.css';

/** What was added to a sealed note, and the form to add more. */
export const Addenda = ({ note }: { readonly note: EncounterNote }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const draft = useAddendumDraft(note);
  const { text } = draft;
  const form = useFormSubmit({
    send: async () => {
      // Saved first, so that no save of the draft can come after the addendum and bring it back.
      await draft.flush().catch(() => undefined);
      await call('encounters.addAddendum', { noteId: note.id, text });
      draft.added();
      toast({ message: t('encounters.note.addendumAdded') });
    },
  });
  return (
    <Section title={t('encounters.note.addenda')}>
      <div className={classes.addenda}>
        {note.addenda.length === 0 ? <p className={classes.soft}>{t('encounters.note.noAddenda')}</p> : null}
        {note.addenda.map(({ id, at, author, text: added }) => (
          <div key={id}>
            <p className={classes.addendumHead}>
              {t('encounters.note.addendumBy', { author, when: format.instant(at) })}
            </p>
            <p className={classes.addendumText}>{added}</p>
          </div>
        ))}
        <form className={classes.form} {...form.props}>
          <Textarea
            label={t('encounters.note.addendum')}
            description={t('encounters.note.addendumHint')}
            autosize
            minRows={2}
            maxRows={12}
            maxLength={noteLimits.text}
            value={text}
            readOnly={form.running}
            onChange={(event) => draft.type(event.currentTarget.value)}
          />
          <FormNotice form={form} />
          <SaveFailure state={draft.state} onTryAgain={() => void draft.flush().catch(() => undefined)} />
          <Button type="submit" disabled={text.trim() === ''} loading={form.running}>
            {t('encounters.note.addAddendum')}
          </Button>
        </form>
      </div>
    </Section>
  );
};
