import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight, IconListCheck, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../../shared/checklists/checklists.ts';
import type { OwnerRef } from '../../../shared/checklists/owners.ts';
import { useCallQuery } from '../../base/queries.ts';
import { PanelPart } from '../../ui/panel-part.tsx';
import { Section } from '../../ui/section.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { ChecklistFacts, ChecklistItems, ChecklistMenu, useChecklistTitle } from '../checklist-view.tsx';
import { StartMenu } from '../start-menu.tsx';
import { ProgressMark } from './checklist-progress.tsx';
import { checklistTables } from './checklist-tables.ts';
import { openNewTask } from './task-dialogs.ts';
import classes from '../checklists.module.css';

export interface ChecklistsOfProps {
  readonly owner: OwnerRef & { readonly name: string | null };
}

const AddTask = ({ owner }: ChecklistsOfProps) => {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      onClick={() => openNewTask(owner)}
    >
      {t('checklists.of.addTask')}
    </Button>
  );
};

const refOf = ({ kind, id }: OwnerRef): OwnerRef => ({ kind, id });

/** A record’s checklists, each with its steps: for a page. */
export const ChecklistsOf = ({ owner }: ChecklistsOfProps) => {
  const { t } = useTranslation();
  const titleOf = useChecklistTitle();
  const query = useCallQuery('checklists.of', { owner: refOf(owner) }, { tables: checklistTables });
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            title={t('checklists.of.none')}
            icon={IconListCheck}
            action={
              <div className={classes.acts}>
                <StartMenu owner={refOf(owner)} />
                <AddTask owner={owner} />
              </div>
            }
          />
        ) : (
          <div className={classes.lists}>
            <div className={classes.acts}>
              <StartMenu owner={refOf(owner)} variant="default" />
              <AddTask owner={owner} />
            </div>
            {items.map((checklist) => {
              const title = titleOf(checklist);
              return (
                <Section
                  key={checklist.id}
                  title={title}
                  action={<ChecklistMenu checklist={checklist} title={title} />}
                >
                  <ChecklistFacts checklist={checklist} title={title} />
                  <ChecklistItems checklist={checklist} />
                </Section>
              );
            })}
          </div>
        )
      }
    </Loaded>
  );
};

const Folded = ({ checklist }: { readonly checklist: Checklist }) => {
  const title = useChecklistTitle()(checklist);
  const bodyId = useId();
  const [opened, { toggle }] = useDisclosure(false);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.folded}>
      <div className={classes.foldedHead}>
        <button
          type="button"
          className={classes.foldedName}
          aria-expanded={opened}
          aria-controls={bodyId}
          onClick={toggle}
        >
          <Chevron size={16} stroke={1.75} aria-hidden />
          {title}
        </button>
        <ProgressMark progress={checklist.progress} />
        <ChecklistMenu checklist={checklist} title={title} />
      </div>
      <div id={bodyId}>
        {opened ? (
          <>
            <ChecklistFacts checklist={checklist} title={title} />
            <ChecklistItems checklist={checklist} />
          </>
        ) : null}
      </div>
    </div>
  );
};

/** A record’s checklists in a side panel: each a line with how far it is, which opens. */
export const ChecklistsPart = ({ owner }: ChecklistsOfProps) => {
  const { t } = useTranslation();
  const { data } = useCallQuery('checklists.of', { owner: refOf(owner) }, { tables: checklistTables });
  return (
    <PanelPart title={t('checklists.of.title')}>
      {(data?.items ?? []).map((checklist) => (
        <Folded key={checklist.id} checklist={checklist} />
      ))}
      <div className={classes.acts}>
        <StartMenu owner={refOf(owner)} variant="light" />
        <AddTask owner={owner} />
      </div>
    </PanelPart>
  );
};
