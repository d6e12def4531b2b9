import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import { call } from '../base/bridge.ts';
import { useCallQuery } from '../base/queries.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { keysForPeople } from '../ui/keys.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { Notice, useErrorWords } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { focusAsking } from '../ui/which-date.tsx';
import {
  draftOf,
  inputOf,
  missingFields,
  readinessOfDraft,
  type BookingDraft,
  type MissingField,
} from './booking-draft.ts';
import { CrewFields } from './crew-fields.tsx';
import { KindField } from './kind-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { closeAppointment, editAppointment, openAppointment, openBooking } from './public/appointment-panel.ts';
import { ReadinessMark } from './public/readiness-mark.tsx';
import { forgetKept, keep, takeKept, wantKept } from './unsaved.ts';
import { useBookingDraft, useClickedDay } from './use-booking-draft.ts';
import { WhenFields } from './when-fields.tsx';
import { WhereFields } from './where-fields.tsx';
import { WhoField } from './who-field.tsx';
import classes from './fields.module.css';

export interface BookingFormProps {
  readonly initial: BookingDraft;
  /** People to begin with, of whom only the id is known. */
  readonly personIds?: readonly string[];
  /** The appointment that is changed; without it a new one is booked. */
  readonly existing?: { readonly id: string; readonly updatedAt: string };
  /** The part that takes the focus. */
  readonly focus: 'who' | 'when' | 'crew';
}

/** Books an appointment, or changes one: who, what, when, where, crew. Nothing typed is lost when the panel closes. */
export const BookingForm = ({ initial: given, personIds = [], existing: found, focus }: BookingFormProps) => {
  const { t } = useTranslation();
  const toast = useToast();
  const undoable = useUndoable();
  const errorWords = useErrorWords();
  // As it was when the fields were filled: saving over something newer must be noticed.
  const [existing] = useState(found);
  const [initial] = useState(() => takeKept(existing?.id) ?? given);
  const { draft, setDraft, addPerson } = useBookingDraft(initial, personIds);
  const [tried, setTried] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const profile = useCallQuery('vault.profile', {}, { tables: [] });
  const teamZone = profile.data?.zone ?? null;
  const body = useRef<HTMLFormElement>(null);
  useClickedDay(setDraft);

  const latest = useRef({ draft, saved: false });
  latest.current.draft = draft;
  useEffect(() => {
    const state = latest.current;
    forgetKept();
    return () => {
      if (state.saved || !isWorthKeeping(state.draft, given)) return;
      keep(existing?.id, state.draft);
      toast({ message: t('appointments.panel.unsaved'), tone: 'info', undo: () => resume(existing?.id) });
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- runs once, when the panel goes
  }, []);

  useEffect(() => {
    const part = body.current?.querySelector<HTMLElement>(`[data-part="${focus}"] input`);
    part?.focus();
    if (focus !== 'who') part?.scrollIntoView({ block: 'center' });
  }, [focus]);

  const missing = missingFields(draft);
  const change = useCallback(
    (next: (now: BookingDraft) => BookingDraft) => {
      setFailure(null);
      setDraft(next);
    },
    [setDraft],
  );
  const errorAt = (field: MissingField): string | undefined =>
    tried && missing.includes(field) ? t(`appointments.missing.${field}`) : undefined;

  const write = async (): Promise<void> => {
    const input = inputOf(draft);
    const key = existing === undefined ? {} : { id: existing.id, expectedUpdatedAt: existing.updatedAt };
    const before =
      existing === undefined ? null : inputOf(draftOf(await call('appointments.get', { id: existing.id })));
    const { id } = await call('appointments.save', { ...input, ...key });
    latest.current.saved = true;
    const people = draft.people.map((person) => person.name).join(', ');
    await undoable(async () => ({
      message: t(before === null ? 'appointments.done.booked' : 'appointments.done.changed', { people }),
      undo: async () => {
        if (before !== null) return call('appointments.save', { id, ...before });
        closeAppointment();
        return call('appointments.remove', { id });
      },
    }));
    openAppointment(id);
  };

  const save = async (): Promise<void> => {
    if (focusAsking(body.current)) return;
    setTried(true);
    const [first] = missing;
    if (first !== undefined) {
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setRunning(true);
    setFailure(null);
    try {
      await write();
    } catch (error) {
      setFailure(error);
    } finally {
      setRunning(false);
    }
  };
  useHotkeys([['mod+Enter', () => void save(), { preventDefault: true }]], []);

  const cancel = existing === undefined ? closeAppointment : () => openAppointment(existing.id);
  return (
    <SidePanel
      onClose={closeAppointment}
      title={t(existing === undefined ? 'appointments.panel.book' : 'appointments.panel.edit')}
      foot={
        <div className={classes.foot}>
          {failure === null ? null : (
            <Notice tone="missing" alert>
              {failure instanceof AppError && failure.code === 'input.rejected'
                ? t('appointments.panel.rejected')
                : errorWords(failure)}
            </Notice>
          )}
          {tried && missing.length > 0 ? (
            <Notice tone="missing" alert>
              {t(`appointments.missing.${missing[0] ?? 'date'}`)}
            </Notice>
          ) : null}
          <div className={classes.footRow}>
            <span aria-live="polite">
              <ReadinessMark readiness={readinessOfDraft(draft)} />
            </span>
            <span className={classes.acts}>
              <Button variant="default" onClick={cancel}>
                {t('common.cancel')}
              </Button>
              <Button loading={running} title={keysForPeople('mod+Enter')} onClick={() => void save()}>
                {t(existing === undefined ? 'appointments.panel.bookIt' : 'appointments.panel.saveIt')}
              </Button>
            </span>
          </div>
        </div>
      }
    >
      <form
        ref={body}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <div data-part="who">
          <WhoField
            people={draft.people}
            onAdd={(person) => void addPerson(person)}
            onRemove={(id) => change((now) => ({ ...now, people: now.people.filter((person) => person.id !== id) }))}
            error={errorAt('personIds')}
          />
        </div>
        <KindField
          kind={draft.kind}
          kindWords={draft.kindWords}
          onChange={(kind, kindWords) => change((now) => ({ ...now, kind, kindWords }))}
          error={errorAt('kind') ?? errorAt('kindWords')}
        />
        <div data-part="when">
          <WhenFields
            draft={draft}
            change={change}
            errorAt={errorAt}
            ownId={existing?.id ?? null}
            teamZone={teamZone}
          />
        </div>
        <WhereFields draft={draft} change={change} />
        <div data-part="crew">
          <CrewFields draft={draft} change={change} ownId={existing?.id ?? null} />
        </div>
        <MoreFields draft={draft} change={change} teamZone={teamZone} />
      </form>
    </SidePanel>
  );
};

const isWorthKeeping = (draft: BookingDraft, given: BookingDraft): boolean => {
  const { date: _date, startTime: _time, ...typed } = draft;
  const { date: _given, startTime: _start, ...blank } = given;
  const isSame = JSON.stringify(typed) === JSON.stringify(blank);
  // A day that was merely clicked is no work lost.
  return given.people.length > 0 ? JSON.stringify(draft) !== JSON.stringify(given) : !isSame;
};

const resume = (id: string | undefined): void => {
  wantKept(id);
  if (id === undefined) openBooking();
  else editAppointment(id);
};
