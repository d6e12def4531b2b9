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

/** What is written down beside the result. */
export interface LookExtras {
  readonly facility: string;
  readonly office: string;
  readonly spokeWith: string;
  readonly note: string;
}

export const blankExtras: LookExtras = { facility: '', office: '', spokeWith: '', note: '' };

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

const save = (personId: string, { way, result, typed, extras }: Look): Promise<LocatorLookup> =>
  call('locator.record', {
    personId,
    way,
    result,
    zone: computerZone(),
    ...(typed ?? nothingTyped),
    facility: orNothing(extras.facility),
    facilityId: null,
    office: orNothing(extras.office),
    spokeWith: orNothing(extras.spokeWith),
    note: orNothing(extras.note),
  });

/** Makes a record of someone who has none yet, of what the fields say; answers their id. */
const addPerson = async (facts: Facts, unknown: string): Promise<string> => {
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
  return id;
};

/** Writes down a look and says when the next one is due. Someone without a record gets one first. */
export const useRecordLook = (personId: string | null, facts: Facts): ((look: Look) => Promise<boolean>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const undoable = useUndoable();
  return (look) =>
    undoable(async () => {
      const id = personId ?? (await addPerson(facts, t('locator.who.nameUnknown')));
      const saved = await save(id, look);
      if (personId === null) {
        moveWorkTo(id);
        openLocator(id);
      }
      // The likeliest spelling that was not tried comes into the form.
      if (look.way === 'locator') setWork(id, { spelling: null, nextField: 0 });
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
