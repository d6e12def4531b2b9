import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bond, BondNotice } from '../../shared/bonds/bonds.ts';
import { bondLimits, noticeKinds, type NoticeKind } from '../../shared/bonds/choices.ts';
import { call } from '../base/bridge.ts';
import { InlineForm } from '../base/inline-form.tsx';
import { useDayErrors } from '../base/use-day-errors.ts';
import { useFormSubmit } from '../base/use-form-submit.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { DateField } from '../ui/date-field.tsx';
import { LineField } from '../ui/line-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './bonds.module.css';

type Facts = Pick<BondNotice, 'paperDate' | 'dueOn' | 'place' | 'note'>;

const blank: Facts = { paperDate: null, dueOn: null, place: null, note: null };

const NoticeForm = ({ bond, onDone }: { readonly bond: Bond; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const days = useDayErrors();
  const [kind, setKind] = useState<NoticeKind>('i340');
  const [facts, setFacts] = useState(blank);
  const form = useFormSubmit({
    check: () => ({ paperDate: days.happened(facts.paperDate), dueOn: days.expected(facts.dueOn) }),
    send: async () => {
      const done = await undoable(async () => {
        const { noticeId } = await call('bonds.saveNotice', { bondId: bond.id, kind, ...facts });
        return {
          message: t('bonds.notices.saved', { paper: t(`bonds.notice.${kind}`) }),
          undo: () => call('bonds.remove', { row: 'notice', id: noticeId }),
        };
      });
      if (done) onDone();
    },
  });
  const set = (change: Partial<Facts>): void => {
    setFacts((now) => ({ ...now, ...change }));
    form.clear(...Object.keys(change));
  };
  return (
    <InlineForm form={form} saveWords={t('bonds.notices.save')} onCancel={onDone}>
      <Select
        label={t('bonds.field.noticeKind')}
        data={noticeKinds.map((value) => ({ value, label: t(`bonds.notice.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value ?? 'i340')}
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

const DoneForm = ({ notice, onDone }: { readonly notice: BondNotice; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const days = useDayErrors();
  const [doneOn, setDoneOn] = useState<string | null>(days.today);
  const [doneBy, setDoneBy] = useState<string | null>(null);
  const { id: noticeId, bondId } = notice;
  const form = useFormSubmit({
    check: () => ({ doneOn: doneOn === null ? t('common.field.required') : days.happened(doneOn) }),
    send: async () => {
      const done = await undoable(async () => {
        await call('bonds.saveNotice', { bondId, noticeId, doneOn, doneBy });
        return {
          message: t('bonds.notices.markedDone', { paper: t(`bonds.notice.${notice.kind}`) }),
          undo: () => call('bonds.saveNotice', { bondId, noticeId, doneOn: null, doneBy: null }),
        };
      });
      if (done) onDone();
    },
  });
  return (
    <InlineForm form={form} saveWords={t('bonds.notices.markDone')} onCancel={onDone}>
      <LineField
        label={t('bonds.field.doneBy')}
        value={doneBy}
        maxLength={bondLimits.line}
        takesFocus
        onChange={setDoneBy}
      />
      <DateField
        label={t('bonds.field.doneOn')}
        value={doneOn}
        prefer="past"
        required
        error={form.errors['doneOn']}
        onChange={(value) => {
          setDoneOn(value);
          form.clear('doneOn');
        }}
      />
    </InlineForm>
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
  const [asking, setAsking] = useState(false);
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
      {asking ? (
        <DoneForm notice={notice} onDone={() => setAsking(false)} />
      ) : (
        <div className={classes.acts}>
          {doneOn === null ? (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('bonds.notices.markDoneNamed', { paper })}
              onClick={() => setAsking(true)}
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
  const [adding, setAdding] = useState(false);
  return (
    <div>
      <h4 className={classes.title}>{t('bonds.notices.title')}</h4>
      {bond.notices.length === 0 ? <p className={classes.soft}>{t('bonds.notices.none')}</p> : null}
      <ul className={classes.list}>
        {bond.notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
      {adding ? (
        <NoticeForm bond={bond} onDone={() => setAdding(false)} />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('bonds.notices.add')}
        </Button>
      )}
    </div>
  );
};
