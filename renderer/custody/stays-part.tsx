import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustodyInfo } from '../../shared/custody/custody.ts';
import type { Detention, HeldAt } from '../../shared/detentions/detentions.ts';
import { call } from '../base/bridge.ts';
import { useCallQuery } from '../base/queries.ts';
import { useRowDraft } from '../base/row-form.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { EntryAtDoor } from '../directory/public/entry-at-door.tsx';
import { EntryLink, EntryPhones } from '../directory/public/entry-parts.tsx';
import { Section } from '../ui/section.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { InfosPart } from './infos-part.tsx';
import { RowActs } from './row-acts.tsx';
import { StayForm } from './stay-form.tsx';
import classes from './custody.module.css';

/** What the directory says of the place: how to reach it, its hours, the rules at its door, with their source. */
const FromDirectory = ({ id, line }: { readonly id: string; readonly line: string }) => {
  const { t } = useTranslation();
  const query = useCallQuery('directory.get', { id }, { tables: ['directory_entry'] });
  if (query.data === undefined) return null;
  const { entry } = query.data;
  return (
    <section className={classes.directory} aria-label={t('custody.stays.directory')}>
      {entry.address === null || line.includes(entry.address) ? null : <p className={classes.words}>{entry.address}</p>}
      <EntryPhones entry={entry} />
      <EntryAtDoor id={id} />
      <EntryLink entry={entry} />
    </section>
  );
};

/** Who of those to be told was reached since the person came here, and who was not. */
const Reached = ({ detention, since }: { readonly detention: Detention; readonly since: string }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { contacts, calls } = detention;
  const wasReached = ({ id }: { readonly id: string }): boolean =>
    calls.some(({ contactId, result, at }) => contactId === id && result === 'reached' && at >= since);
  const reached = contacts.filter(wasReached).map(({ name }) => name);
  const others = contacts.filter((contact) => !wasReached(contact)).map(({ name }) => name);
  return (
    <>
      {reached.length === 0 ? null : (
        <StatusMark tone="done">{t('custody.stays.reached', { names: format.list(reached) })}</StatusMark>
      )}
      {others.length === 0 ? null : (
        <StatusMark tone="missing">{t('custody.stays.notReached', { names: format.list(others) })}</StatusMark>
      )}
    </>
  );
};

interface StayProps {
  readonly detention: Detention;
  readonly stay: HeldAt;
  readonly infos: readonly CustodyInfo[];
  readonly isNow: boolean;
}

const Stay = ({ detention, stay, infos, isNow }: StayProps) => {
  const { t } = useTranslation();
  const times = useZoneTimes(detention.zone);
  const undoable = useUndoable();
  const draft = `stay ${stay.id}`;
  const editing = useRowDraft(draft);
  const { id, closedAt, events } = detention;
  const { facility, facilityId, sinceAt, source, note } = stay;
  const isOpen = closedAt === null;
  const eventId = events.find(({ kind, aboutId }) => kind === 'facility' && aboutId === stay.id)?.id;
  const remove = (): void => {
    if (eventId === undefined) return;
    void undoable(async () => {
      await call('detentions.takeBack', { id, eventId });
      return { message: t('custody.deleted'), undo: () => call('detentions.bringBack', { id, eventId }) };
    });
  };
  if (editing.isOpen) {
    return (
      <li className={classes.row}>
        <StayForm detention={detention} stay={stay} draft={draft} />
      </li>
    );
  }
  const when = times.at(sinceAt);
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        <h3 className={classes.strong}>{facility}</h3>
        {isOpen ? <RowActs what={facility} onChange={() => editing.open()} onDelete={remove} /> : null}
      </div>
      <StatusMark tone={isNow ? 'ready' : 'quiet'}>
        {t(isNow ? 'custody.stays.now' : 'custody.stays.before')}
      </StatusMark>
      <p className={classes.soft}>
        {source === null ? t('custody.stays.since', { when }) : t('custody.stays.sinceAndSource', { when, source })}
      </p>
      {note === null ? null : <p className={classes.words}>{note}</p>}
      {isNow ? <Reached detention={detention} since={sinceAt} /> : null}
      {facilityId !== null ? (
        <FromDirectory id={facilityId} line={facility} />
      ) : isNow ? (
        <p className={classes.soft}>{t('custody.stays.notListed')}</p>
      ) : null}
      <InfosPart detention={detention} stay={stay} infos={infos} mayAdd={isOpen} />
    </li>
  );
};

interface StaysPartProps {
  readonly detention: Detention;
  readonly infos: readonly CustodyInfo[];
}

/** Where they are held and were held, the newest place first, each with how to reach them there. */
export const StaysPart = ({ detention, infos }: StaysPartProps) => {
  const { t } = useTranslation();
  const draft = `new stay ${detention.id}`;
  const adding = useRowDraft(draft);
  const { facilities, closedAt } = detention;
  const newest = facilities.at(-1);
  return (
    <Section title={t('detentions.screen.facilities')}>
      <div className={classes.body}>
        {newest === undefined ? <p className={classes.soft}>{t('detentions.screen.facilitiesNone')}</p> : null}
        {closedAt !== null ? null : adding.isOpen ? (
          <StayForm detention={detention} stay={null} draft={draft} />
        ) : (
          <div>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
              onClick={() => adding.open()}
            >
              {t('detentions.screen.addFacility')}
            </Button>
          </div>
        )}
        <ul className={classes.rows}>
          {facilities.toReversed().map((stay) => (
            <Stay
              key={stay.id}
              detention={detention}
              stay={stay}
              infos={infos.filter(({ heldAtId }) => heldAtId === stay.id)}
              isNow={stay === newest && closedAt === null}
            />
          ))}
        </ul>
      </div>
    </Section>
  );
};
