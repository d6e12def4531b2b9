import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../shared/checklists/checklists.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { goBack, type ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded } from '../ui/states.tsx';
import { ChecklistFacts, ChecklistItems, ChecklistMenu, useChecklistTitle } from './checklist-view.tsx';
import { checklistTables } from './public/checklist-tables.ts';
import { openOwner } from './public/open-owner.ts';

const Whole = ({ checklist }: { readonly checklist: Checklist }) => {
  const { t } = useTranslation();
  const title = useChecklistTitle()(checklist);
  const { owner } = checklist;
  return (
    <Page
      title={title}
      width="narrow"
      below={owner?.name ? t('checklists.forWhom', { name: owner.name }) : t('checklists.forTeam')}
      extra={
        owner === null ? null : (
          <Button variant="default" onClick={() => openOwner(owner)}>
            {t('checklists.task.openNamed', { text: owner.name ?? '' })}
          </Button>
        )
      }
    >
      <Section title={t('checklists.of.title')} action={<ChecklistMenu checklist={checklist} title={title} />}>
        <ChecklistFacts checklist={checklist} title={title} />
        <ChecklistItems checklist={checklist} />
      </Section>
    </Page>
  );
};

/** One checklist by itself. */
export const ChecklistScreen = ({ screen: { id } }: { readonly screen: ScreenOf<'checklist'> }) => {
  const { t } = useTranslation();
  const query = useCallQuery('checklists.get', { id }, { tables: checklistTables });
  if (query.error instanceof AppError && query.error.code === 'record.notFound') {
    return (
      <Page title={t('checklists.of.title')}>
        <EmptyState
          title={t('checklists.of.gone')}
          action={
            <Button variant="default" onClick={goBack}>
              {t('common.back')}
            </Button>
          }
        >
          {t('checklists.of.goneHint')}
        </EmptyState>
      </Page>
    );
  }
  return <Loaded query={query}>{(checklist) => <Whole checklist={checklist} />}</Loaded>;
};
