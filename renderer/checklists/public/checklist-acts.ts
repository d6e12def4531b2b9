import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemInput } from '../../../shared/checklists/checklists.ts';
import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import { call } from '../../base/bridge.ts';
import { useSessionUser } from '../../base/session.ts';
import { useFormat } from '../../base/use-format.ts';
import { useUndoable } from '../../base/use-undoable.ts';
import { useShownLanguage } from '../../base/words.ts';
import { useErrorToast, useToast } from '../../ui/toasts.tsx';
import { useUiServices } from '../../ui/ui-services.tsx';

interface Named {
  readonly id: string;
  readonly title: string;
}

/** What can be done with checklists and tasks from wherever they are shown. Each says what it did and can be undone. */
export interface ChecklistActs {
  start(template: string, title: string, owner: OwnerRef | null): Promise<boolean>;
  remove(checklist: Named): Promise<boolean>;
  renew(checklist: Named): Promise<boolean>;
  setDone(id: string, done: boolean): Promise<boolean>;
  /** The same without a message, where the box itself says it, and another click undoes it. */
  tick(id: string, done: boolean): Promise<void>;
  snooze(id: string, until: string): Promise<boolean>;
  setNeeded(id: string, needed: boolean): Promise<boolean>;
  saveItem(id: string, change: ItemInput): Promise<boolean>;
  addItem(checklistId: string, item: ItemInput): Promise<boolean>;
  removeItem(id: string): Promise<boolean>;
  removeTemplate(key: string, isShipped: boolean): Promise<boolean>;
  copyText(id: string): Promise<void>;
}

type Act = (message: string, run: () => Promise<{ readonly act: string }>) => Promise<boolean>;

const actsWith = (act: Act, t: TFunction, dateWords: (date: string) => string) => ({
  start: (template: string, title: string, owner: OwnerRef | null) =>
    act(t('checklists.said.started', { title }), () => call('checklists.start', { template, owner })),
  remove: ({ id, title }: Named) =>
    act(t('checklists.said.deleted', { title }), () => call('checklists.remove', { id })),
  renew: ({ id, title }: Named) => act(t('checklists.said.renewed', { title }), () => call('checklists.renew', { id })),
  snooze: (id: string, until: string) =>
    act(t('checklists.said.snoozed', { date: dateWords(until) }), () =>
      call('checklists.saveItem', { id, snoozedUntil: until }),
    ),
  setNeeded: (id: string, needed: boolean) =>
    act(t(needed ? 'checklists.said.needed' : 'checklists.said.notNeeded'), () =>
      call('checklists.saveItem', { id, notNeeded: !needed }),
    ),
  saveItem: (id: string, change: ItemInput) =>
    act(t('checklists.said.itemSaved'), () => call('checklists.saveItem', { id, ...change })),
  addItem: (checklistId: string, item: ItemInput) =>
    act(t('checklists.said.itemAdded'), () => call('checklists.addItem', { checklistId, ...item })),
  removeItem: (id: string) => act(t('checklists.said.itemDeleted'), () => call('checklists.removeItem', { id })),
  removeTemplate: (key: string, isShipped: boolean) =>
    act(t(isShipped ? 'checklists.said.shippedBack' : 'checklists.said.templateDeleted'), () =>
      call('checklists.removeTemplate', { key }),
    ),
});

export const useChecklistActs = (): ChecklistActs => {
  const { t } = useTranslation();
  const { role } = useSessionUser();
  const format = useFormat();
  const language = useShownLanguage();
  const { copy } = useUiServices();
  const toast = useToast();
  const errorToast = useErrorToast();
  const undoable = useUndoable();
  return useMemo(
    () => ({
      ...actsWith(
        (message, run) =>
          undoable(async () => {
            const { act } = await run();
            return { message, undo: () => call('checklists.undo', { act }) };
          }),
        t,
        format.date,
      ),
      setDone: (id, done) =>
        undoable(async () => {
          const { act } = await call('checklists.setDone', { id, done });
          return {
            message: t(done ? 'checklists.said.itemDone' : 'checklists.said.itemOpen'),
            undo: () =>
              role === 'coordinator'
                ? call('checklists.undo', { act })
                : call('checklists.setDone', { id, done: !done }),
          };
        }),
      tick: async (id, done) => {
        await call('checklists.setDone', { id, done }).catch(errorToast);
      },
      copyText: async (id) => {
        try {
          const { text } = await call('checklists.text', { id, language });
          const { clearsInSeconds } = await copy(text);
          toast({ message: t('common.copied', { count: clearsInSeconds }) });
        } catch (error) {
          errorToast(error);
        }
      },
    }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- errorToast is recreated with every render and says the same
    [t, role, format, language, copy, toast, undoable],
  );
};
