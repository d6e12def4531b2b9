import { Button } from '@mantine/core';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '../base/form-notice.tsx';
import { useCallQuery } from '../base/queries.ts';
import type { FormSubmit } from '../base/use-form-submit.ts';
import { keysForPeople } from '../ui/keys.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { Notice } from '../ui/states.tsx';
import { type BookingDraft, type MissingField, readinessOfDraft } from './booking-draft.ts';
import { CrewFields } from './crew-fields.tsx';
import { KindField } from './kind-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { closeAppointment, openAppointment } from './public/appointment-panel.ts';
import { ReadinessMark } from './public/readiness-mark.tsx';
import { takeKept } from './unsaved.ts';
import { useBookingDraft, useClickedDay } from './use-booking-draft.ts';
import { type ExistingAppointment, useBookingSave } from './use-booking-save.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { WhenFields } from './when-fields.tsx';
import { WhereFields } from './where-fields.tsx';
import { WhoField } from './who-field.tsx';
import classes from './fields.module.css';

export interface BookingFormProps {
  readonly initial: BookingDraft;
  /** People to begin with, of whom only the id is known. */
  readonly personIds?: readonly string[];
  /** The appointment that is changed; without it a new one is booked. */
  readonly existing?: ExistingAppointment;
  /** The part that takes the focus. */
  readonly focus: 'who' | 'when' | 'crew';
}

const useFocusedPart = (body: RefObject<HTMLFormElement | null>, focus: BookingFormProps['focus']): void =>
  useEffect(() => {
    const part = body.current?.querySelector<HTMLElement>(`[data-part="${focus}"] input`);
    part?.focus();
    if (focus !== 'who') part?.scrollIntoView({ block: 'center' });
  }, [body, focus]);

interface FootProps {
  readonly draft: BookingDraft;
  readonly form: FormSubmit;
  readonly isNew: boolean;
  readonly onCancel: () => void;
}

/** What went wrong or is missing, how complete the crew is, and the buttons. */
const Foot = ({ draft, form, isNew, onCancel }: FootProps) => {
  const { t } = useTranslation();
  const missing = Object.values(form.errors).find((words) => words !== undefined);
  return (
    <div className={classes.foot}>
      <FormNotice form={form} />
      {missing === undefined ? null : (
        <Notice tone="missing" alert>
          {missing}
        </Notice>
      )}
      <div className={classes.footRow}>
        <span aria-live="polite">
          <ReadinessMark readiness={readinessOfDraft(draft)} />
        </span>
        <span className={classes.acts}>
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button loading={form.running} title={keysForPeople('mod+Enter')} onClick={() => void form.submit()}>
            {t(isNew ? 'appointments.panel.bookIt' : 'appointments.panel.saveIt')}
          </Button>
        </span>
      </div>
    </div>
  );
};

/** Books an appointment, or changes one: who, what, when, where, crew. Nothing typed is lost when the panel closes. */
export const BookingForm = ({ initial: given, personIds = [], existing: found, focus }: BookingFormProps) => {
  const { t } = useTranslation();
  // As it was when the fields were filled: saving over something newer must be noticed.
  const [existing] = useState(found);
  const ownId = existing?.id ?? null;
  const [initial] = useState(() => takeKept(existing?.id) ?? given);
  const { draft, setDraft, addPerson } = useBookingDraft(initial, personIds);
  const onSaved = useKeptDraft(draft, given, existing?.id);
  const form = useBookingSave(draft, existing, onSaved);
  const profile = useCallQuery('vault.profile', {}, { tables: [] });
  const teamZone = profile.data?.zone ?? null;
  useClickedDay(setDraft);
  const { ref: body } = form.props;
  useFocusedPart(body, focus);
  const { clear } = form;
  const change = useCallback(
    (next: (now: BookingDraft) => BookingDraft) => {
      clear();
      setDraft(next);
    },
    [clear, setDraft],
  );
  const errorAt = (field: MissingField): string | undefined => form.errors[field];
  const cancel = existing === undefined ? closeAppointment : () => openAppointment(existing.id);
  return (
    <SidePanel
      onClose={closeAppointment}
      title={t(existing === undefined ? 'appointments.panel.book' : 'appointments.panel.edit')}
      foot={<Foot draft={draft} form={form} isNew={existing === undefined} onCancel={cancel} />}
    >
      <form
        ref={body}
        className={classes.form}
        noValidate
        // Enter takes what a field offers; Ctrl or Cmd with Enter sends.
        onSubmit={(event) => event.preventDefault()}
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
          <WhenFields draft={draft} change={change} errorAt={errorAt} ownId={ownId} teamZone={teamZone} />
        </div>
        <WhereFields draft={draft} change={change} />
        <div data-part="crew">
          <CrewFields draft={draft} change={change} ownId={ownId} />
        </div>
        <MoreFields draft={draft} change={change} teamZone={teamZone} />
      </form>
    </SidePanel>
  );
};
