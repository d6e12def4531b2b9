import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../shared/handover/handover.ts';
import { call } from '../base/bridge.ts';
import { createDrafts, typedText } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { Loaded } from '../ui/states.tsx';
import { closeHandover, type HandoverContent, handoverTables } from './public/handover-dialog-panel.ts';
import { useHandoverActs } from './use-handover-acts.ts';
import classes from './handover.module.css';

interface HandoverDraft extends Pick<Handover, 'inside' | 'note'> {
  readonly updatedAt: string | null;
}

/** By the shift's id. */
const drafts = createDrafts<HandoverDraft>('handover');

const HandoverForm = ({ shiftId, stored }: { readonly shiftId: string; readonly stored: Handover | null }) => {
  const { t } = useTranslation();
  const acts = useHandoverActs();
  const first = {
    inside: stored?.inside ?? null,
    note: stored?.note ?? null,
    updatedAt: stored?.updatedAt ?? null,
  };
  const draft = drafts.useDraft(shiftId) ?? first;
  const set = (change: Partial<HandoverDraft>): void => {
    drafts.set(shiftId, { ...(drafts.get(shiftId) ?? first), ...change });
    form.clear(...Object.keys(change));
  };
  const form = useFormSubmit({
    check: () => ({}),
    send: async () => {
      const { inside, note, updatedAt } = draft;
      const expected = updatedAt === null ? {} : { expectedUpdatedAt: updatedAt };
      const { act } = await call('handover.save', { shiftId, inside, note, ...expected });
      drafts.drop(shiftId);
      closeHandover();
      acts.said(t('handover.said.saved'), act);
    },
    explain: async ({ code }) => {
      if (code !== 'record.changedMeanwhile') return undefined;
      const { own } = await call('handover.get', { shiftId });
      set({ updatedAt: own?.updatedAt ?? null });
      return t('handover.conflict');
    },
    fieldOf: (path) => (path === 'inside' || path === 'note' ? path : null),
  });
  return (
    <form className={classes.form} {...form.props}>
      <FormNotice form={form} />
      <Textarea
        data-autofocus
        label={t('handover.inside')}
        description={t('handover.insideHint')}
        value={draft.inside ?? ''}
        maxLength={600}
        autosize
        minRows={2}
        error={form.errors['inside']}
        onChange={(event) => set({ inside: typedText(event.currentTarget.value) })}
      />
      <Textarea
        label={t('handover.note')}
        value={draft.note ?? ''}
        maxLength={1000}
        autosize
        minRows={3}
        error={form.errors['note']}
        onChange={(event) => set({ note: typedText(event.currentTarget.value) })}
      />
      <p className={classes.soft}>{t('handover.keep')}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={closeHandover}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={form.running}>
          {t('handover.save')}
        </Button>
      </Group>
    </form>
  );
};

/** What a shift hands over to the next one, in two fields. */
export const HandoverDialog = ({ content: { shiftId } }: { readonly content: HandoverContent }) => {
  const { t } = useTranslation();
  const query = useCallQuery('handover.get', { shiftId }, { tables: handoverTables });
  return (
    <Modal
      opened
      onClose={closeHandover}
      title={t('handover.dialog')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={query}>{({ own }) => <HandoverForm shiftId={shiftId} stored={own} />}</Loaded>
    </Modal>
  );
};
