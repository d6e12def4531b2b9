import type { TFunction } from 'i18next';
import { computerZone } from '../../shared/basics/dates-in-words.ts';
import type { ShiftInput, ShiftTemplateInput } from '../../shared/shifts/shifts.ts';
import { wrongField } from '../../shared/shifts/staffing.ts';
import { createDrafts, type DraftOf } from '../base/drafts.ts';
import type { FieldErrors } from '../base/form-submit.ts';

/** Times may still be missing while someone types. */
type Typed<Values> = Omit<Values, 'startTime' | 'endTime'> & {
  readonly startTime: string | null;
  readonly endTime: string | null;
};

/** The block of time that shifts and weekly shifts have in common, as fields hold it. */
export type BlockValues = Typed<
  Pick<
    DraftOf<ShiftInput>,
    'place' | 'officeId' | 'startTime' | 'endTime' | 'zone' | 'minimum' | 'maximum' | 'neededRoles' | 'neededLanguages'
  >
>;

export interface ShiftValues extends BlockValues {
  readonly date: string | null;
  readonly note: string | null;
}

export interface TemplateValues extends BlockValues, Pick<DraftOf<ShiftTemplateInput>, 'name' | 'weekday' | 'active'> {}

/** What is being changed or added, with what it was. */
export interface Draft<Values> {
  readonly base: Values;
  readonly values: Values;
  readonly updatedAt: string | null;
}

/** By the id of a shift or a weekly shift, or `new`. */
export const shiftDrafts = createDrafts<Draft<ShiftValues>>('shift');
export const templateDrafts = createDrafts<Draft<TemplateValues>>('shiftTemplate');

export const blankBlock = (): BlockValues => ({
  place: '',
  officeId: null,
  startTime: null,
  endTime: null,
  zone: computerZone(),
  minimum: 2,
  maximum: null,
  neededRoles: [],
  neededLanguages: [],
});

/** Only what was changed. */
export const changedOf = <Values extends object>({ base, values }: Draft<Values>): Partial<Values> =>
  // `fromEntries` forgets which fields there are
  Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => JSON.stringify(base[field as keyof Values]) !== JSON.stringify(value), // as: its own keys
    ),
  ) as Partial<Values>;

/** What is wrong with a block before it is sent, by the field. */
export const blockErrors = (
  { place, startTime, endTime, minimum, maximum }: BlockValues,
  t: TFunction,
): FieldErrors => {
  const required = t('common.field.required');
  const wrong =
    startTime === null || endTime === null
      ? null
      : wrongField({ startTime, endTime, minimum, maximum: maximum ?? null });
  return {
    ...(place.trim() === '' && { place: required }),
    ...(startTime === null && { startTime: required }),
    ...(endTime === null && { endTime: required }),
    ...(wrong === 'endTime' && { endTime: t('shifts.form.endBeforeStart') }),
    ...(wrong === 'maximum' && { maximum: t('shifts.form.maximumBelow') }),
  };
};
