import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Bond, BondNotice } from '../../shared/bonds/bonds.ts';
import { bondLimits, noticeKinds } from '../../shared/bonds/choices.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useRowDraft, useRowForm } from '../base/row-form.ts';
import { useDayErrors } from '../base/use-day-errors.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { WhoWhenForm } from './who-when-form.tsx';
import classes from './bonds.module.css';

type Facts = Pick<BondNotice, 'kind' | 'paperDate' | 'dueOn' | 'place' | 'note'>;

const blank: Facts = { kind: 'i340', paperDate: null, dueOn: null, place: null, note: null };

const NoticeForm = ({ bond, draft }: { readonly bond: Bond; readonly draft: string }) => {
  const { t } = useTranslation();
  const days = useDayErrors();
  const {
    values: facts,
    set,
    form,
    cancel,
  } = useRowForm({
    draft,
    stored: blank,
    check: ({ paperDate, dueOn }) => ({ paperDate: days.happened(paperDate), dueOn: days.expected(dueOn) }),
    save: async (typed) => {
      const { noticeId } = await call('bonds.saveNotice', { bondId: bond.id, ...typed });
      return {
        message: t('bonds.notices.saved', { paper: t(`bonds.notice.${typed.kind}`) }),
        undo: () => call('bonds.remove', { row: 'notice', id: noticeId }),
      };
    },
  });
  return (
    <InlineForm form={form} saveWords={t('bonds.notices.save')} onCancel={cancel}>
      <Select
        label={t('bonds.field.noticeKind')}
        data={noticeKinds.map((value) => ({ value, label: t(`bonds.notice.${value}`) }))}
        value={facts.kind}
        allowDeselect={false}
        onChange={(kind) => set({ kind: kind ?? 'i340' })}
      />
      <DateField
        label={t('bonds.field.noticeDate')}
        value={facts.paperDate}
        prefer="past"
        error={form.errors['paperDate']}
        onChange={(paperDate) => set({ paperDate })}
      />
      <DateField
        label={t('bonds.field.dueOn')}
        value={facts.dueOn}
        error={form.errors['dueOn']}
        onChange={(dueOn) => set({ dueOn })}
      />
      <LineField
        label={t('bonds.field.noticePlace')}
        value={facts.place}
        maxLength={bondLimits.line}
        onChange={(place) => set({ place })}
      />
      <Textarea
        label={t('bonds.field.note')}
        autosize
        minRows={2}
        maxLength={bondLimits.text}
        value={facts.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </InlineForm>
  );
};

const DoneForm = ({ notice, draft }: { readonly notice: BondNotice; readonly draft: string }) => {
  const { t } = useTranslation();
  const { id: noticeId, bondId } = notice;
  return (
    <WhoWhenForm
      draft={draft}
      dayLabel={t('bonds.field.doneOn')}
      saveWords={t('bonds.notices.markDone')}
      save={async (doneBy, doneOn) => {
        await call('bonds.saveNotice', { bondId, noticeId, doneOn, doneBy });
        return {
          message: t('bonds.notices.markedDone', { paper: t(`bonds.notice.${notice.kind}`) }),
          undo: () => call('bonds.saveNotice', { bondId, noticeId, doneOn: null, doneBy: null }),
        };
      }}
    />
  );
};

/** What a paper says and whether it is done. */
const NoticeWords = ({ notice }: { readonly notice: BondNotice }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, paperDate, dueOn, place, doneOn, doneBy, note } = notice;
  const due = dueOn === null ? '' : format.dateRelative(dueOn);
  const done = doneOn === null ? '' : format.plainDate(doneOn);
  return (
    <div className={classes.said}>
      <strong>{t(`bonds.notice.${kind}`)}</strong>
      {paperDate === null ? null : (
        <span className={classes.soft}>{t('bonds.notices.paperOf', { date: format.plainDate(paperDate) })}</span>
      )}
      {dueOn === null ? null : (
        <span>
          {place === null ? t('bonds.notices.says', { date: due }) : t('bonds.notices.saysAt', { date: due, place })}
        </span>
      )}
      {note === null ? null : <p className={classes.words}>{note}</p>}
      <StatusMark tone={doneOn === null ? 'missing' : 'done'}>
        {doneOn === null
          ? t('bonds.notices.due')
          : doneBy === null
            ? t('bonds.notices.done', { date: done })
            : t('bonds.notices.doneBy', { date: done, who: doneBy })}
      </StatusMark>
    </div>
  );
};

const NoticeLine = ({ notice }: { readonly notice: BondNotice }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const draft = `bond paper done ${notice.id}`;
  const asking = useRowDraft(draft);
  const { id, bondId, doneOn, doneBy } = notice;
  const paper = t(`bonds.notice.${notice.kind}`);
  const reopen = () =>
    undoable(async () => {
      await call('bonds.saveNotice', { bondId, noticeId: id, doneOn: null, doneBy: null });
      return {
        message: t('bonds.notices.reopened', { paper }),
        undo: () => call('bonds.saveNotice', { bondId, noticeId: id, doneOn, doneBy }),
      };
    });
  const remove = () =>
    undoable(async () => {
      await call('bonds.remove', { row: 'notice', id });
      return { message: t('bonds.notices.deleted'), undo: () => call('bonds.restore', { row: 'notice', id }) };
    });
  return (
    <li className={classes.line}>
      <NoticeWords notice={notice} />
      {asking.isOpen ? (
        <DoneForm notice={notice} draft={draft} />
      ) : (
        <div className={classes.acts}>
          {doneOn === null ? (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('bonds.notices.markDoneNamed', { paper })}
              onClick={() => asking.open()}
            >
              {t('bonds.notices.markDone')}
            </Button>
          ) : (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('bonds.notices.reopenNamed', { paper })}
              onClick={() => void reopen()}
            >
              {t('bonds.notices.reopen')}
            </Button>
          )}
          <ActionIcon size="sm" aria-label={t('bonds.notices.delete', { paper })} onClick={() => void remove()}>
            <IconX size={14} stroke={2} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </li>
  );
};

/** Papers that came after a bond was posted, with the day that each names. */
export const NoticesPart = ({ bond }: { readonly bond: Bond }) => {
  const { t } = useTranslation();
  const draft = `new bond paper ${bond.id}`;
  const adding = useRowDraft(draft);
  return (
    <div>
      <h4 className={classes.title}>{t('bonds.notices.title')}</h4>
      {bond.notices.length === 0 ? <p className={classes.soft}>{t('bonds.notices.none')}</p> : null}
      <ul className={classes.list}>
        {bond.notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      {adding.isOpen ? (
        <NoticeForm bond={bond} draft={draft} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => adding.open()}
        >
          {t('bonds.notices.add')}
        </Button>
      )}
    </div>
  );
};
