import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDotsVertical, IconPencil, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template } from '../../shared/checklists/checklists.ts';
import { checklistsAsOf } from '../../shared/checklists/shipped-templates.ts';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { goBack, goTo, type ScreenOf } from '../base/navigation.ts';
import { useCallQuery } from '../base/queries.ts';
import { useFormat } from '../base/use-format.ts';
import { useShownLanguage } from '../base/words.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { EmptyState, Loaded, Notice } from '../ui/states.tsx';
import { PersonPick } from './person-pick.tsx';
import { useChecklistActs } from './public/checklist-acts.ts';
import { checklistTables } from './public/checklist-tables.ts';
import { CheckMark, SourcesLine } from './sources-line.tsx';
import { draftOfTemplate, newKey, templateDrafts } from './template-drafts.ts';
import { TemplateForm } from './template-form.tsx';
import classes from './checklists.module.css';

const MoreMenu = ({ template }: { readonly template: Template }) => {
  const { t } = useTranslation();
  const acts = useChecklistActs();
  const { key, origin } = template;
  const isEdited = origin === 'edited';
  const remove = async () => {
    if ((await acts.removeTemplate(key, isEdited)) && !isEdited) goTo({ name: 'checklists' });
  };
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={t('checklists.template.more')}>
          <IconDotsVertical size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={
            isEdited ? (
              <IconArrowBackUp size={18} stroke={1.75} aria-hidden />
            ) : (
              <IconTrash size={18} stroke={1.75} aria-hidden />
            )
          }
          onClick={() => void remove()}
        >
          {t(isEdited ? 'checklists.template.useShipped' : 'checklists.template.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** Starts a copy, for a person or for the team. */
const StartPart = ({ template, title }: { readonly template: Template; readonly title: string }) => {
  const { t } = useTranslation();
  const acts = useChecklistActs();
  const [picks, setPicks] = useState(false);
  return (
    <div className={classes.acts}>
      <Button onClick={() => setPicks(true)} aria-expanded={picks}>
        {t('checklists.template.startPerson')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUsersGroup size={16} stroke={1.75} aria-hidden />}
        onClick={() => void acts.start(template.key, title, null)}
      >
        {t('checklists.template.startTeam')}
      </Button>
      {picks ? (
        <PersonPick
          label={t('checklists.template.whom')}
          value={null}
          onChange={(person) => {
            if (person === null) return;
            const owner = { kind: 'person', id: person.id } as const;
            void acts.start(template.key, title, owner).then((isStarted) => {
              if (isStarted) goTo({ name: 'person', id: person.id, tab: 'checklists' });
            });
          }}
        />
      ) : null}
    </div>
  );
};

const Items = ({ template }: { readonly template: Template }) => {
  const language = useShownLanguage();
  return template.sections.map((section) => (
    <Section key={section.id} title={wordsIn(section.title, language)}>
      <ul className={classes.templateItems}>
        {section.items.map(({ id, text, certainty, sources }) => (
          <li key={id}>
            {wordsIn(text, language)}
            {certainty === 'uncertain' ? (
              <div>
                <CheckMark certainty={certainty} />
              </div>
            ) : null}
            <SourcesLine certainty={certainty} sources={sources} />
          </li>
        ))}
      </ul>
    </Section>
  ));
};

const Versions = ({ versions }: Pick<Template, 'versions'>) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('checklists.template.versions')}>
      <ul className={classes.versions}>
        {versions.map(({ id, number, savedAt, savedBy }) => {
          const when = format.instant(savedAt);
          return (
            <li key={id}>
              {savedBy === null
                ? t('checklists.template.savedByNobody', { number, when })
                : t('checklists.template.saved', { number, when, name: savedBy })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

const Shown = ({ template }: { readonly template: Template }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const format = useFormat();
  const title = wordsIn(template.title, language);
  const { key, origin, number, shippedIsNewer, versions } = template;
  return (
    <Page
      title={title}
      width="narrow"
      below={wordsIn(template.when, language)}
      extra={origin === 'shipped' ? null : <MoreMenu template={template} />}
      action={
        <Button
          variant="default"
          leftSection={<IconPencil size={18} stroke={1.75} aria-hidden />}
          onClick={() => templateDrafts.set(key, draftOfTemplate(template))}
        >
          {t('checklists.template.edit')}
        </Button>
      }
    >
      <p className={classes.listFacts}>
        <span>{t(`checklists.template.origin.${origin}`)}</span>
        <span>{t('checklists.of.version', { number })}</span>
        <span>{t('checklists.noAdvice', { month: format.month(`${checklistsAsOf}-01`) })}</span>
      </p>
      {shippedIsNewer ? <Notice tone="info">{t('checklists.template.newerShipped')}</Notice> : null}
      <StartPart template={template} title={title} />
      <Items template={template} />
      {versions.length === 0 ? null : <Versions versions={versions} />}
    </Page>
  );
};

const Stored = ({ templateKey }: { readonly templateKey: string }) => {
  const { t } = useTranslation();
  const query = useCallQuery('checklists.template', { key: templateKey }, { tables: checklistTables });
  if (query.error instanceof AppError && query.error.code === 'record.notFound') {
    return (
      <Page title={t('checklists.template.title')}>
        <EmptyState
          title={t('checklists.template.gone')}
          action={
            <Button variant="default" onClick={goBack}>
              {t('common.back')}
            </Button>
          }
        >
          {t('checklists.template.goneHint')}
        </EmptyState>
      </Page>
    );
  }
  return <Loaded query={query}>{(template) => <Shown template={template} />}</Loaded>;
};

/** A template: its steps with where they come from, or its fields while it is edited. */
export const TemplateScreen = ({ screen: { id } }: { readonly screen: ScreenOf<'checklistTemplate'> }) => {
  const draft = templateDrafts.useDraft(id);
  if (draft !== undefined) return <TemplateForm templateKey={id} draft={draft} />;
  return <Stored templateKey={id === newKey ? '-' : id} />;
};
