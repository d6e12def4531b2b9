import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RunningChecklist, TemplateOverview } from '../../shared/checklists/checklists.ts';
import { checklistsAsOf } from '../../shared/checklists/shipped-templates.ts';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import { goTo } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { useChecklistTitle } from './checklist-view.tsx';
import { ProgressMark } from './public/checklist-progress.tsx';
import { checklistTables } from './public/checklist-tables.ts';
import { TasksSection } from './tasks-section.tsx';
import { openNewTemplate } from './template-drafts.ts';
import classes from './checklists.module.css';

const RunningRow = ({ checklist }: { readonly checklist: RunningChecklist }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const title = useChecklistTitle()(checklist);
  const { id, owner, progress, nextDueOn } = checklist;
  return (
    <li className={classes.row}>
      <div className={classes.rowWords}>
        <div className={classes.rowTitle}>{title}</div>
        <div className={classes.rowFacts}>
          <span>{owner?.name ? t('checklists.forWhom', { name: owner.name }) : t('checklists.forTeam')}</span>
          <ProgressMark progress={progress} />
          <span>{t('checklists.left', { count: progress.total - progress.done })}</span>
          {nextDueOn === null ? null : nextDueOn < format.today() ? (
            <StatusMark tone="missing">
              {t('checklists.item.overdue', { date: format.dateRelative(nextDueOn) })}
            </StatusMark>
          ) : (
            <span>{t('checklists.running.nextDue', { date: format.dateRelative(nextDueOn) })}</span>
          )}
        </div>
      </div>
      <Button
        size="compact-md"
        variant="default"
        aria-label={t('checklists.of.openNamed', { title: owner?.name ? `${title}, ${owner.name}` : title })}
        onClick={() => goTo({ name: 'checklist', id })}
      >
        {t('checklists.of.open')}
      </Button>
    </li>
  );
};

const RunningSection = () => {
  const { t } = useTranslation();
  const query = useCallQuery('checklists.running', {}, { tables: checklistTables });
  return (
    <Section title={t('checklists.running.title')} flush>
      <Loaded query={query}>
        {({ items, count }) =>
          items.length === 0 ? (
            <p className={classes.none}>
              {t('checklists.running.none')} {t('checklists.running.noneHint')}
            </p>
          ) : (
            <>
              <ul className={classes.rows}>
                {items.map((checklist) => (
                  <RunningRow key={checklist.id} checklist={checklist} />
                ))}
              </ul>
              {count > items.length ? (
                <p className={classes.none}>{t('checklists.running.capped', { count: items.length })}</p>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Section>
  );
};

const TemplateRow = ({ template }: { readonly template: TemplateOverview }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const title = wordsIn(template.title, language);
  const { key, when, itemCount, running, origin } = template;
  return (
    <li className={classes.row}>
      <div className={classes.rowWords}>
        <div className={classes.rowTitle}>{title}</div>
        <div className={classes.soft}>{wordsIn(when, language)}</div>
        <div className={classes.rowFacts}>
          <span>{t('checklists.template.items', { count: itemCount })}</span>
          {running === 0 ? null : <span>{t('checklists.template.running', { count: running })}</span>}
          {origin === 'shipped' ? null : <span>{t(`checklists.template.origin.${origin}`)}</span>}
        </div>
      </div>
      <Button
        size="compact-md"
        variant="default"
        aria-label={t('checklists.of.openNamed', { title })}
        onClick={() => goTo({ name: 'checklistTemplate', id: key })}
      >
        {t('checklists.of.open')}
      </Button>
    </li>
  );
};

const TemplatesSection = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useCallQuery('checklists.templates', {}, { tables: checklistTables });
  return (
    <Section
      title={t('checklists.template.title')}
      flush
      action={
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={openNewTemplate}
        >
          {t('checklists.template.new')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <ul className={classes.rows}>
            {items.map((template) => (
              <TemplateRow key={template.key} template={template} />
            ))}
          </ul>
        )}
      </Loaded>
      <p className={classes.none}>{t('checklists.noAdvice', { month: format.month(`${checklistsAsOf}-01`) })}</p>
    </Section>
  );
};

/** What is left to do: tasks, checklists in progress, and the templates that new ones start from. */
export const ChecklistsScreen = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('checklists.of.title')} below={t('checklists.lead')}>
      <div className={classes.page}>
        <div className={classes.columns}>
          <TasksSection />
          <div className={classes.side}>
            <RunningSection />
            <TemplatesSection />
          </div>
        </div>
      </div>
    </Page>
  );
};
