import { Button } from '@mantine/core';
import { IconCopy, IconNotes } from '@tabler/icons-react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../../shared/appointments/appointments.ts';
import { useAppointmentActs } from '../appointments/public/appointment-acts.ts';
import { appointmentTables, useAppointmentWords } from '../appointments/public/appointment-words.ts';
import { ReadinessMark } from '../appointments/public/readiness-mark.tsx';
import { useCallQuery } from '../base/queries.ts';
import { useShownLanguage } from '../base/words.ts';
import { ChecklistProgress } from '../checklists/public/checklist-progress.tsx';
import { Initials } from '../ui/initials.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import type { GridRow } from './calendar-events.ts';
import classes from './hover-card.module.css';

/** Milliseconds that the pointer rests on an entry before its card opens, and that it may take to reach the card. */
const openDelay = 250;
const closeDelay = 180;
const gap = 6;

interface Target {
  readonly id: string;
  readonly element: HTMLElement;
}

const entryAt = (node: EventTarget | null): Target | null => {
  if (!(node instanceof Element)) return null;
  const inside = node.closest<HTMLElement>('[data-entry]') ?? node.querySelector<HTMLElement>(':scope [data-entry]');
  const id = inside?.dataset['entry'];
  // A day's cell holds entries too; only an entry itself, or what is in it, counts.
  const isEntry = inside?.contains(node) === true || node.querySelectorAll('[data-entry]').length === 1;
  return inside && id !== undefined && isEntry ? { id, element: inside } : null;
};

/** Which entry the pointer rests on or the focus is in: one listener on the grid in place of one per entry. */
export const useHoveredEntry = (frame: RefObject<HTMLElement | null>, isHeld: () => boolean) => {
  const [target, setTarget] = useState<Target | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const show = useCallback((next: Target | null, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTarget((now) => (now?.id === next?.id ? now : next)), delay);
  }, []);
  const leave = useCallback(() => show(null, closeDelay), [show]);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const closeNow = useCallback(() => {
    clearTimeout(timer.current);
    setTarget(null);
  }, []);
  useEffect(() => {
    const grid = frame.current;
    if (!grid) return;
    const over = (event: Event) => {
      if (isHeld()) return;
      const entry = entryAt(event.target);
      if (entry) show(entry, openDelay);
      else leave();
    };
    const focus = (event: Event) => {
      const entry = entryAt(event.target);
      if (entry && event.target instanceof Element && event.target.matches(':focus-visible')) show(entry, openDelay);
    };
    grid.addEventListener('pointerover', over);
    grid.addEventListener('pointerleave', leave);
    grid.addEventListener('focusin', focus);
    grid.addEventListener('focusout', leave);
    grid.addEventListener('pointerdown', closeNow);
    grid.addEventListener('scroll', closeNow, true);
    return () => {
      clearTimeout(timer.current);
      grid.removeEventListener('pointerover', over);
      grid.removeEventListener('pointerleave', leave);
      grid.removeEventListener('focusin', focus);
      grid.removeEventListener('focusout', leave);
      grid.removeEventListener('pointerdown', closeNow);
      grid.removeEventListener('scroll', closeNow, true);
    };
  }, [frame, isHeld, show, leave, closeNow]);
  return { target, stay, leave, closeNow };
};

/** Beside the entry, and wholly inside the window. */
const placeBeside = (entry: DOMRect, card: DOMRect): { left: number; top: number } => {
  const right = entry.right + gap + card.width <= window.innerWidth ? entry.right + gap : entry.left - gap - card.width;
  const left = right >= gap ? right : Math.max(gap, Math.min(entry.left, window.innerWidth - card.width - gap));
  const isAside = right >= gap;
  const wanted = isAside ? entry.top : entry.bottom + gap;
  const top = Math.max(gap, Math.min(wanted, window.innerHeight - card.height - gap));
  return { left, top };
};

export interface HoverCardProps {
  readonly target: Target;
  readonly row: GridRow;
  readonly mayChange: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** The card's place, once it was measured beside its entry; again when what it shows changes. */
const useCardPlace = (target: Target, row: GridRow, whole: unknown) => {
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    if (card.current) {
      setPlace(placeBeside(target.element.getBoundingClientRect(), card.current.getBoundingClientRect()));
    }
  }, [target, row, whole]);
  return [card, place] as const;
};

/** The pointer or the focus in the card keeps it open. */
const useStay = (
  card: RefObject<HTMLDivElement | null>,
  { onStay, onLeave }: Pick<HoverCardProps, 'onStay' | 'onLeave'>,
): void =>
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const stays = ['pointerenter', 'focusin'] as const;
    const leaves = ['pointerleave', 'focusout'] as const;
    for (const name of stays) element.addEventListener(name, onStay);
    for (const name of leaves) element.addEventListener(name, onLeave);
    return () => {
      for (const name of stays) element.removeEventListener(name, onStay);
      for (const name of leaves) element.removeEventListener(name, onLeave);
    };
  }, [card, onStay, onLeave]);

const Crew = ({ crew }: Pick<Appointment, 'crew'>) => {
  const { t } = useTranslation();
  return (
    <ul className={classes.crew}>
      {crew.map((member) => (
        <li key={member.volunteerId}>
          <Initials member={member} />
          <span aria-hidden>
            {t('appointments.suggest.asRole', { name: member.name, role: t(`appointments.role.${member.role}`) })}
          </span>
          <span className={classes.soft} aria-hidden>
            {t(`appointments.answer.${member.answer}`)}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** What can be done at once. */
const Acts = ({ row, mayVerify }: { readonly row: GridRow; readonly mayVerify: boolean }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const acts = useAppointmentActs();
  return (
    <div className={classes.acts}>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconCopy size={14} aria-hidden />}
        onClick={() => void acts.copyBriefing(row.id, language)}
      >
        {t('calendar.copyBriefing')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconNotes size={14} aria-hidden />}
        onClick={() => void acts.writeNote(row.id)}
      >
        {t('appointments.notes.write')}
      </Button>
      {mayVerify ? (
        <Button size="compact-sm" variant="default" onClick={() => void acts.verifyDate(row)}>
          {t('appointments.dateCheck.verify')}
        </Button>
      ) : null}
    </div>
  );
};

/** One card for the whole grid: crew, what is missing, what can be done at once. The entry itself opens all else. */
export const HoverCard = ({ target, row, mayChange, onStay, onLeave }: HoverCardProps) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const whole = useCallQuery('appointments.get', { id: row.id }, { tables: appointmentTables });
  const { place: where, crew = [] } = whole.data ?? {};
  const [card, place] = useCardPlace(target, row, whole.data);
  useStay(card, { onStay, onLeave });
  const check = words.dateCheck(row);
  return (
    <div
      ref={card}
      id="al-entry-card"
      className={classes.card}
      role="group"
      aria-label={t('calendar.cardOf', { people: words.people(row) })}
      style={place ?? { visibility: 'hidden' }}
    >
      <div className={classes.who}>{words.people(row)}</div>
      <div>{words.kind(row)}</div>
      <div className={classes.soft}>{words.when(row)}</div>
      {where === undefined || where === null ? null : <div className={classes.soft}>{where}</div>}
      <div className={classes.marks}>
        <ReadinessMark readiness={row.readiness} />
        {check === 'fine' ? null : <StatusMark tone="missing">{t(`appointments.dateCheck.${check}`)}</StatusMark>}
        <ChecklistProgress owner={{ kind: 'appointment', id: row.id }} />
      </div>
      {crew.length === 0 ? null : <Crew crew={crew} />}
      <Acts row={row} mayVerify={mayChange && check !== 'fine'} />
    </div>
  );
};
