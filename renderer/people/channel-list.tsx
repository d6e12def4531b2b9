import {
  type Icon,
  IconAddressBook,
  IconBrandSignal,
  IconBrandWhatsapp,
  IconMail,
  IconMapPin,
  IconPhone,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ChannelKind } from '../../shared/people/choices.ts';
import type { PersonChannel } from '../../shared/people/people.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import classes from './person-facts.module.css';

const icons: Record<ChannelKind, Icon> = {
  phone: IconPhone,
  signal: IconBrandSignal,
  whatsapp: IconBrandWhatsapp,
  email: IconMail,
  address: IconMapPin,
  other: IconAddressBook,
};

const safeties = ['safeToCall', 'safeToText', 'safeToLeaveMessage'] as const;

/** What is known of how safe it is to reach someone there, one phrase each. */
const safetyWords = (channel: PersonChannel, t: TFunction): string[] =>
  safeties.flatMap((name) => {
    const answer = channel[name];
    return answer === null ? [] : [t(`people.channels.safe.${name}.${answer ? 'yes' : 'no'}`)];
  });

const isUnasked = ({ kind, safeToCall, safeToText }: PersonChannel): boolean =>
  (kind === 'phone' || kind === 'signal' || kind === 'whatsapp') && safeToCall === null && safeToText === null;

const Channel = ({ channel }: { readonly channel: PersonChannel }) => {
  const { t } = useTranslation();
  const ChannelIcon = icons[channel.kind];
  const what = t(`people.channel.${channel.kind}`);
  const safety = safetyWords(channel, t);
  const best = channel.bestTimes === null ? [] : [t('people.channels.best', { when: channel.bestTimes })];
  return (
    <li className={classes.channel}>
      <ChannelIcon size={18} stroke={1.75} role="img" aria-label={what} />
      <div className={classes.reach}>
        <div>{channel.value}</div>
        {isUnasked(channel) ? <div className={classes.unasked}>{t('people.channels.askBefore')}</div> : null}
        {safety.length + best.length === 0 ? null : (
          <div className={classes.safety}>{[...safety, ...best].join(' · ')}</div>
        )}
      </div>
      <CopyButton text={channel.value} what={what} />
    </li>
  );
};

/** How to reach a person, and what is safe there. */
export const ChannelList = ({ channels }: { readonly channels: readonly PersonChannel[] }) => (
  <ul className={classes.channels}>
    {channels.map((channel) => (
      <Channel key={channel.id} channel={channel} />
    ))}
  </ul>
);
