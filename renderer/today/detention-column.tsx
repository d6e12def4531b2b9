import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NextTalk as TalkAhead } from '../../shared/custody/custody.ts';
import type { DetainedPerson } from '../../shared/today/today.ts';
import { goTo } from '../base/navigation.ts';
import { useNow } from '../base/use-format.ts';
import { useZoneTimes } from '../base/use-zone-times.ts';
import { DetainedNowButton } from '../detentions/public/detained-now-button.tsx';
import { lasting } from '../detentions/public/lasting.ts';
import { useRowWords } from '../detentions/public/row-words.ts';
import { StatusMark } from '../ui/status-mark.tsx';
import classes from './today.module.css';

/** The next visit or call; once its time has come, someone says how it went. */
const NextTalk = ({ talk, zone }: { readonly talk: TalkAhead; readonly zone: string }) => {
  const { t } = useTranslation();
  const times = useZoneTimes(zone);
  const now = useNow();
  const facts = { kind: t(`custody.talk.${talk.kind}`), when: times.short(talk.at) };
  if (talk.at > now.toISOString()) return <div className={classes.where}>{t('custody.talks.next', facts)}</div>;
  return <StatusMark tone="missing">{t('custody.talks.overdue', facts)}</StatusMark>;
};

const Entry = ({ detained }: { readonly detained: DetainedPerson }) => {
  const { t } = useTranslation();
  const now = useNow();
  const words = useRowWords();
  const { detention, personId, name, caseCode, nextTalk } = detained;
  const shown = name ?? detention?.description ?? detention?.phone ?? t('detentions.screen.noName');
  const open = (): void => {
    if (detention !== null) goTo({ name: 'detention', id: detention.id });
    else if (personId !== null) goTo({ name: 'person', id: personId });
  };
  return (
    <li className={classes.detained}>
      <Anchor component="button" type="button" onClick={open}>
        {shown}
      </Anchor>
      {caseCode === null ? null : <span className={classes.code}>{caseCode}</span>}
      <StatusMark tone="danger">
        {detention === null
          ? t('appointments.outcome.detained')
          : lasting(detention.takenAt ?? detention.toldAt, now, t)}
      </StatusMark>
      {detention === null ? (
        personId === null ? null : (
          <DetainedNowButton people={[{ id: personId, preferredName: shown }]} />
        )
      ) : (
        <>
          {detention.facility === null && detention.place === null ? null : (
            <div className={classes.where}>{detention.facility ?? detention.place}</div>
          )}
          <div className={classes.where}>{t('detentions.list.nextIs', { what: words.next(detention) })}</div>
          <div className={classes.where}>{words.lookup(detention)}</div>
          {nextTalk === null ? null : <NextTalk talk={nextTalk} zone={detention.zone} />}
        </>
      )}
    </li>
  );
};

/** Who is known to be in detention, for how long, where, and what is next. */
export const DetentionColumn = ({ people }: { readonly people: readonly DetainedPerson[] }) => {
  const { t } = useTranslation();
  return (
    <section className={classes.column} aria-labelledby="al-today-detention">
      <h2 id="al-today-detention">{t('today.detention')}</h2>
      {people.length === 0 ? (
        <p className={classes.none}>{t('today.detentionNone')}</p>
      ) : (
        <ul className={classes.list}>
          {people.map((detained) => (
            <Entry key={detained.detention?.id ?? detained.personId} detained={detained} />
          ))}
        </ul>
      )}
    </section>
  );
};
