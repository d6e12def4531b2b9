import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/checklists/checklists.ts';
import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import { useCallQuery } from '../../base/queries.ts';
import { useSessionUser } from '../../base/session.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { checklistTables } from './checklist-tables.ts';

/** "4 of 9" with a mark that says whether anything is left. */
export const ProgressMark = ({ progress: { done, total } }: { readonly progress: Progress }) => {
  const { t } = useTranslation();
  return (
    <StatusMark tone={done === total ? 'done' : 'quiet'} icon={IconListCheck}>
      {t('checklists.progress', { done, count: total })}
    </StatusMark>
  );
};

/** How far the checklists of records are, by their ids; of a record without any nothing is known. */
export const useProgress = (owners: readonly OwnerRef[]): ReadonlyMap<string, Progress> => {
  const { role } = useSessionUser();
  const { data } = useCallQuery(
    'checklists.progress',
    { owners: [...owners] },
    { tables: checklistTables, enabled: role === 'coordinator' && owners.length > 0, keepPrevious: true },
  );
  return new Map(data?.items.map(({ id, done, total }) => [id, { done, total }]));
};

/** How far a record’s checklists are; draws nothing for one without any. */
export const ChecklistProgress = ({ owner }: { readonly owner: OwnerRef }) => {
  const progress = useProgress([owner]).get(owner.id);
  return progress === undefined ? null : <ProgressMark progress={progress} />;
};
