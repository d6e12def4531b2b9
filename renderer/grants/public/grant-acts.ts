import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../../shared/grants/grants.ts';
import type { RecordTable } from '../../../shared/records.ts';
import { call } from '../../base/bridge.ts';
import { useFormat } from '../../base/use-format.ts';
import { useUndoable } from '../../base/use-undoable.ts';

/** The tables that a list of grants is read from. */
export const grantTables: readonly RecordTable[] = [
  'access_grant',
  'accompaniment',
  'appointment',
  'appointment_person',
  'crew_member',
  'person',
  'user',
  'volunteer',
] as const;

export interface GrantActs {
  give(
    whose: { appointmentId: string; personId: string; volunteerId: string; endsOn?: string },
    names: { volunteer: string; person: string },
  ): Promise<boolean>;
  revoke(grant: Grant): Promise<boolean>;
}

/** Granting a record and revoking it, wherever it is done; each says what it did and can be undone. */
export const useGrantActs = (): GrantActs => {
  const { t } = useTranslation();
  const format = useFormat();
  const undoable = useUndoable();
  return useMemo(
    () => ({
      give: (whose, names) =>
        undoable(async () => {
          const { id, endsOn } = await call('grants.give', whose);
          return {
            message: t('grants.given', { ...names, date: format.plainDate(endsOn) }),
            undo: () => call('grants.revoke', { id }),
          };
        }),
      revoke: ({ id, volunteer, person }) =>
        undoable(async () => {
          const { previous } = await call('grants.revoke', { id });
          return {
            message: t('grants.revoked', { volunteer: volunteer.name, person: person.preferredName }),
            undo: () => call('grants.give', previous),
          };
        }),
    }),
    [t, format, undoable],
  );
};
