import { ActionIcon, Chip, Group, MultiSelect, NumberInput, Select } from '@mantine/core';
import { IconUser, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CrewAnswer, crewAnswers } from '../../shared/appointments/crew.ts';
import { fold } from '../../shared/basics/names.ts';
import { type CrewRole, crewRoles } from '../../shared/team/crew-roles.ts';
import type { VolunteerListItem } from '../../shared/team/team.ts';
import { useCallQuery } from '../base/queries.ts';
import { TypeAhead } from '../ui/type-ahead.tsx';
import { readinessOfDraft, type BookingDraft, type DraftMember } from './booking-draft.ts';
import { useAppointmentWords } from './public/appointment-words.ts';
import { Suggestions } from './suggestions.tsx';
import classes from './crew.module.css';
import fields from './fields.module.css';

type Change = (next: (draft: BookingDraft) => BookingDraft) => void;

const MemberRow = ({ member, change }: { readonly member: DraftMember; readonly change: Change }) => {
  const { t } = useTranslation();
  const set = (part: Partial<DraftMember>) =>
    change((now) => ({
      ...now,
      crew: now.crew.map((one) => (one.volunteerId === member.volunteerId ? { ...one, ...part } : one)),
    }));
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <span className={classes.name}>{member.name}</span>
        <div className={classes.controls}>
          <Select
            size="xs"
            aria-label={t('appointments.crew.roleOf', { name: member.name })}
            data={crewRoles.map((role) => ({ value: role, label: t(`team.role.${role}`) }))}
            value={member.role}
            allowDeselect={false}
            onChange={(role) => role !== null && set({ role: role satisfies CrewRole })}
          />
          <Select
            size="xs"
            aria-label={t('appointments.crew.answerOf', { name: member.name })}
            data={crewAnswers.map((answer) => ({ value: answer, label: t(`appointments.answer.${answer}`) }))}
            value={member.answer}
            allowDeselect={false}
            onChange={(answer) => answer !== null && set({ answer: answer satisfies CrewAnswer })}
          />
          <ActionIcon
            aria-label={t('appointments.crew.takeOut', { name: member.name })}
            onClick={() =>
              change((now) => ({ ...now, crew: now.crew.filter((one) => one.volunteerId !== member.volunteerId) }))
            }
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      </div>
    </li>
  );
};

const Needs = ({
  draft,
  change,
  team,
}: {
  readonly draft: BookingDraft;
  readonly change: Change;
  readonly team: readonly VolunteerListItem[];
}) => {
  const { t } = useTranslation();
  const words = useAppointmentWords();
  const choose = (part: Partial<BookingDraft>) => change((now) => ({ ...now, ...part, needsTouched: true }));
  const spoken = [...new Set([...draft.neededLanguages, ...team.flatMap((volunteer) => volunteer.languages)])];
  return (
    <>
      <div className={fields.two}>
        <NumberInput
          label={t('appointments.crew.atLeast')}
          value={draft.minimumCrew}
          min={0}
          max={99}
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => choose({ minimumCrew: typeof value === 'number' ? value : 0 })}
        />
        <NumberInput
          label={t('appointments.crew.atMost')}
          placeholder={t('appointments.crew.noLimit')}
          value={draft.maximumCrew ?? ''}
          min={draft.minimumCrew}
          max={99}
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => choose({ maximumCrew: typeof value === 'number' ? value : null })}
        />
      </div>
      {draft.minimumCrew === 0 ? null : (
        <>
          <div role="group" aria-label={t('appointments.crew.neededRoles')}>
            <Chip.Group
              multiple
              value={[...draft.neededRoles]}
              onChange={(roles) => choose({ neededRoles: crewRoles.filter((role) => roles.includes(role)) })}
            >
              <Group gap={6}>
                {crewRoles.map((role) => (
                  <Chip key={role} value={role} size="xs" variant="light">
                    {t(`team.role.${role}`)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </div>
          <MultiSelect
            label={t('appointments.crew.neededLanguages')}
            data={spoken.map((tag) => ({ value: tag, label: words.language(tag) }))}
            value={[...draft.neededLanguages]}
            onChange={(neededLanguages) => choose({ neededLanguages })}
            searchable
            hidePickedOptions
          />
        </>
      )}
    </>
  );
};

export interface CrewFieldsProps {
  readonly draft: BookingDraft;
  readonly change: Change;
  readonly ownId: string | null;
}

/** The crew: how many and for what, who is in it with their answers, whom to ask, and anyone else of the team. */
export const CrewFields = ({ draft, change, ownId }: CrewFieldsProps) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const team = useCallQuery('team.list', {}, { tables: ['volunteer'] });
  const readiness = readinessOfDraft(draft);
  const suggested = useCallQuery(
    'appointments.suggestCrew',
    {
      ...(ownId !== null && { appointmentId: ownId }),
      personIds: draft.people.map((person) => person.id),
      date: draft.date,
      startTime: draft.startTime,
      languages: [...draft.neededLanguages],
      roles: [...readiness.missingRoles],
      limit: 40,
    },
    { tables: ['volunteer', 'appointment', 'crew_member'], keepPrevious: true },
  );
  const inCrew = useMemo(() => new Set(draft.crew.map((member) => member.volunteerId)), [draft.crew]);
  const add = (member: { volunteerId: string; name: string; role: CrewRole; answer: CrewAnswer }) => {
    const languages = team.data?.items.find((volunteer) => volunteer.id === member.volunteerId)?.languages ?? [];
    change((now) => ({ ...now, crew: [...now.crew, { ...member, languages }] }));
  };
  const others = useMemo(() => {
    const typed = fold(text);
    if (typed === '') return [];
    return (team.data?.items ?? [])
      .filter((volunteer) => !inCrew.has(volunteer.id) && ` ${fold(volunteer.name)}`.includes(` ${typed}`))
      .slice(0, 8)
      .map((volunteer) => ({
        id: volunteer.id,
        label: volunteer.name,
        icon: <IconUser size={16} stroke={1.75} aria-hidden />,
      }));
  }, [team.data, text, inCrew]);
  const wanted = draft.minimumCrew === 0 ? 0 : 4;
  return (
    <fieldset className={fields.fieldset}>
      <legend>{t('appointments.crew.title')}</legend>
      <Needs draft={draft} change={change} team={team.data?.items ?? []} />
      {draft.crew.length === 0 ? null : (
        <ul className={classes.list} aria-label={t('appointments.crew.chosen')}>
          {draft.crew.map((member) => (
            <MemberRow key={member.volunteerId} member={member} change={change} />
          ))}
        </ul>
      )}
      {wanted === 0 || suggested.data === undefined ? null : (
        <div>
          <div className={classes.sub} aria-hidden>
            {t('appointments.suggest.title')}
          </div>
          <Suggestions
            suggestions={suggested.data.items.filter((one) => !inCrew.has(one.volunteerId)).slice(0, wanted)}
            onAdd={({ volunteerId, name, role }, answer) => add({ volunteerId, name, role, answer })}
          />
        </div>
      )}
      <TypeAhead
        label={t('appointments.crew.another')}
        text={text}
        onText={setText}
        options={others}
        onPick={(volunteerId) => {
          setText('');
          const name = team.data?.items.find((volunteer) => volunteer.id === volunteerId)?.name;
          if (name !== undefined) {
            add({ volunteerId, name, role: readiness.missingRoles[0] ?? 'companion', answer: 'asked' });
          }
        }}
        picksFirst
        placeholder={t('appointments.crew.anotherPlaceholder')}
      />
    </fieldset>
  );
};
