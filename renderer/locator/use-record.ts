import { useTranslation } from 'react-i18next';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import type { LookupResult, Typed } from '../../shared/locator/locator-rules.ts';
import type { LocatorLookup } from '../../shared/locator/locator.ts';
import type { LookupWay } from '../../shared/locator/records.ts';
import { call } from '../base/bridge.ts';
import { useFormat } from '../base/use-format.ts';
import { useUndoable } from '../base/use-undoable.ts';
import type { Facts } from './facts.ts';
import { moveWorkTo, setWork } from './locator-work.ts';
import { openLocator } from './public/open-locator.ts';
import type { LocatorState, Whose } from './use-locator.ts';

/** What is written down beside the result. */
export interface LookExtras {
  readonly facility: string;
  /** In the directory, if it was picked there. */
  readonly facilityId: string | null;
  readonly office: string;
  readonly spokeWith: string;
  readonly note: string;
  /** Also goes into the detention as where they are held. */
  readonly isHeldThere: boolean;
}

export const blankExtras: LookExtras = {
  facility: '',
  facilityId: null,
  office: '',
  spokeWith: '',
  note: '',
  isHeldThere: true,
};

export interface Look {
  readonly way: LookupWay;
  readonly result: LookupResult;
  /** Of the locator alone. */
  readonly typed: Typed | null;
  readonly extras: LookExtras;
}

const nothingTyped: Typed = {
  mode: null,
  aNumberTyped: null,
  firstTyped: null,
  lastTyped: null,
  countryLabel: null,
  birthDateTyped: null,
};

const orNothing = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const save = (whose: Whose, { way, result, typed, extras }: Look): Promise<LocatorLookup> =>
  call('locator.record', {
    ...whose,
    way,
    result,
    zone: computerZone(),
    ...(typed ?? nothingTyped),
    facility: orNothing(extras.facility),
    facilityId: extras.facilityId,
    office: orNothing(extras.office),
    spokeWith: orNothing(extras.spokeWith),
    note: orNothing(extras.note),
    isHeldThere: extras.isHeldThere && orNothing(extras.facility) !== null,
  });

/** What the scratch fields become when something of them is to be kept. */
export type BeginAs = 'person' | 'detention';

/** Makes a record of someone who has none yet, of what the fields say. */
const addPerson = async (facts: Facts, unknown: string): Promise<Whose> => {
  const { id } = await call('people.save', {
    preferredName: facts.name || unknown,
    legalName: {
      given: facts.given,
      middle: facts.middle,
      firstFamily: facts.family1,
      secondFamily: facts.family2,
    },
    otherNames: [...facts.otherNames],
    birthDate: facts.birthDate,
    birthCountry: facts.birthCountry,
    nationality: facts.nationality,
    ...(facts.aNumber !== null && { aNumber: facts.aNumber }),
  });
  return { personId: id };
};

/** Starts the clock for someone of whom the fields say something. */
const startDetention = async (facts: Facts, unknown: string): Promise<Whose> => {
  const { aNumber, birthDate, birthCountry } = facts;
  const { ids } = await call('detentions.start', {
    people: [{ knownAs: facts.name || unknown, aNumber, birthDate, birthCountry }],
  });
  return { detentionId: ids[0] ?? '' };
};

/** Writes down a look and says when the next one is due. Someone without a record becomes a person or a detention first. */
export const useRecordLook = ({ whose, facts }: LocatorState): ((look: Look, begin?: BeginAs) => Promise<boolean>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const undoable = useUndoable();
  return (look, begin = 'person') =>
    undoable(async () => {
      const unknown = t('locator.who.nameUnknown');
      const target = whose ?? (await (begin === 'person' ? addPerson : startDetention)(facts, unknown));
      const saved = await save(target, look);
      const key = facts.personId ?? facts.detention?.id ?? Object.values(target)[0] ?? '';
      if (whose === null) {
        moveWorkTo(key);
        openLocator(target);
      }
      // The likeliest spelling that was not tried comes into the form.
      if (look.way === 'locator') setWork(key, { spelling: null, nextField: 0 });
      const time = saved.nextAt === null ? '' : format.instant(saved.nextAt);
      return {
        message:
          saved.result === 'zeroOnce'
            ? t('locator.results.recordedZeroOnce', { time })
            : t('locator.results.recorded', { result: t(`locator.result.${saved.result}`), when: time }),
        undo: () => call('locator.remove', { id: saved.id }),
      };
    });
};
