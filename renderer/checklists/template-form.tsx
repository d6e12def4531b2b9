import { ActionIcon, Button, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BothLanguages } from '../../shared/checklists/template-shape.ts';
import { call } from '../base/bridge.ts';
import { typedText } from '../base/drafts.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { goBack, useNavigation } from '../base/navigation.ts';
import { type FormSubmit, useFormSubmit } from '../base/use-form-submit.ts';
import { useUndoable } from '../base/use-undoable.ts';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import {
  blankItem,
  blankSection,
  inputOfDraft,
  moved,
  newKey,
  type TemplateDraft,
  templateDrafts,
} from './template-drafts.ts';
import classes from './checklists.module.css';

interface MovesProps {
  readonly what: string;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDelete: () => void;
}

/** What changes its place in the document loses the focus; the button that moved it gets it again. */
const keepingFocus = (move: () => void): void => {
  const { activeElement } = document;
  move();
  requestAnimationFrame(() => {
    if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus();
  });
};

/** Up, down, away. */
const Moves = ({ what, onMove, onDelete }: MovesProps) => {
  const { t } = useTranslation();
  const buttons = [
    { name: 'up', icon: IconArrowUp, run: () => keepingFocus(() => onMove(-1)) },
    { name: 'down', icon: IconArrowDown, run: () => keepingFocus(() => onMove(1)) },
    { name: 'delete', icon: IconTrash, run: onDelete },
  ] as const;
  return (
    <div className={classes.moves}>
      {buttons.map(({ name, icon: MoveIcon, run }) => (
        <Tooltip key={name} label={t(`checklists.template.form.${name}`)}>
          <ActionIcon variant="subtle" aria-label={t(`checklists.template.form.${name}Named`, { what })} onClick={run}>
            <MoveIcon size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
};

interface BothFieldsProps {
  readonly labels: { readonly en: string; readonly es: string };
  readonly value: BothLanguages;
  readonly max: number;
  readonly error?: string | undefined;
  readonly onChange: (value: BothLanguages) => void;
}

const BothLines = ({ labels, value, max, error, onChange }: BothFieldsProps) => (
  <div className={classes.two}>
    {(['en', 'es'] as const).map((language) => (
      <TextInput
        key={language}
        label={labels[language]}
        lang={language}
        value={value[language] ?? ''}
        maxLength={max}
        autoComplete="off"
        error={language === 'en' ? error : undefined}
        onChange={(event) => onChange({ ...value, [language]: typedText(event.currentTarget.value) })}
      />
    ))}
  </div>
);

const BothTexts = ({ labels, value, max, onChange }: BothFieldsProps) => (
  <div className={classes.two}>
    {(['en', 'es'] as const).map((language) => (
      <Textarea
        key={language}
        label={labels[language]}
        lang={language}
        value={value[language] ?? ''}
        maxLength={max}
        rows={2}
        classNames={{ input: classes.grows ?? '' }}
        onChange={(event) => onChange({ ...value, [language]: typedText(event.currentTarget.value) })}
      />
    ))}
  </div>
);

type DraftSection = TemplateDraft['sections'][number];
type DraftItem = DraftSection['items'][number];

/** What changes a template’s draft. It does not depend on what is typed, so a letter draws only its own step again. */
interface Edit {
  readonly sections: (change: (sections: readonly DraftSection[]) => readonly DraftSection[]) => void;
  readonly items: (section: string, change: (items: readonly DraftItem[]) => readonly DraftItem[]) => void;
}

const useEdit = (templateKey: string, touched: FormSubmit['clear']): Edit =>
  useMemo(() => {
    const sections: Edit['sections'] = (change) => {
      const draft = templateDrafts.get(templateKey);
      if (draft !== undefined) templateDrafts.set(templateKey, { ...draft, sections: change(draft.sections) });
      touched('title', 'sections');
    };
    return {
      sections,
      items: (row, change) =>
        sections((all) =>
          all.map((section) => (section.row === row ? { ...section, items: change(section.items) } : section)),
        ),
    };
  }, [templateKey, touched]);

interface ItemFieldsProps {
  readonly section: string;
  readonly item: DraftItem;
  readonly at: number;
  readonly edit: Edit;
}

const ItemFields = memo(({ section, item, at, edit }: ItemFieldsProps) => {
  const { t } = useTranslation();
  const number = at + 1;
  return (
    <div className={classes.editItem}>
      <BothTexts
        labels={{
          en: t('checklists.template.form.itemEn', { number }),
          es: t('checklists.template.form.itemEs', { number }),
        }}
        value={item.text}
        max={1000}
        onChange={(text) => edit.items(section, (items) => items.with(at, { ...item, text }))}
      />
      <Moves
        what={t('checklists.template.form.item', { number })}
        onMove={(by) => edit.items(section, (items) => moved(items, at, by))}
        onDelete={() => edit.items(section, (items) => items.toSpliced(at, 1))}
      />
    </div>
  );
});
ItemFields.displayName = 'ItemFields';

interface SectionFieldsProps {
  readonly section: DraftSection;
  readonly at: number;
  readonly edit: Edit;
}

const SectionFields = memo(({ section, at, edit }: SectionFieldsProps) => {
  const { t } = useTranslation();
  const number = at + 1;
  const name = t('checklists.template.form.section', { number });
  return (
    <Section
      title={name}
      action={
        <Moves
          what={name}
          onMove={(by) => edit.sections((all) => moved(all, at, by))}
          onDelete={() => edit.sections((all) => all.toSpliced(at, 1))}
        />
      }
    >
      <div className={classes.editSection}>
        <BothLines
          labels={{ en: t('checklists.template.form.sectionEn'), es: t('checklists.template.form.sectionEs') }}
          value={section.title}
          max={200}
          onChange={(title) => edit.sections((all) => all.with(at, { ...section, title }))}
        />
        {section.items.map((item, itemAt) => (
          <ItemFields key={item.row} section={section.row} item={item} at={itemAt} edit={edit} />
        ))}
        <div>
          <Button
            size="compact-md"
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('checklists.template.form.addItemTo', { number })}
            onClick={() => edit.items(section.row, (items) => [...items, blankItem()])}
          >
            {t('checklists.template.form.addItem')}
          </Button>
        </div>
      </div>
    </Section>
  );
});
SectionFields.displayName = 'SectionFields';

const useSaveTemplate = (templateKey: string, draft: TemplateDraft) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const replace = useNavigation((state) => state.replace);
  return useFormSubmit({
    check: () => {
      const { title, sections } = inputOfDraft(templateKey, draft);
      return {
        ...((title.en ?? '').trim() === '' && (title.es ?? '').trim() === '' && { title: t('common.field.required') }),
        ...(sections.length === 0 && { sections: t('checklists.template.form.needsItem') }),
      };
    },
    send: async () => {
      const { act, key } = await call('checklists.saveTemplate', inputOfDraft(templateKey, draft));
      templateDrafts.drop(templateKey);
      replace({ name: 'checklistTemplate', id: key });
      await undoable(() =>
        Promise.resolve({
          message: t('checklists.said.templateSaved'),
          undo: () => call('checklists.undo', { act }),
        }),
      );
    },
    explain: ({ code }) => {
      if (code !== 'record.changedMeanwhile') return undefined;
      templateDrafts.set(templateKey, { ...draft, expectedNumber: null });
      return t('checklists.template.form.conflict');
    },
    fieldOf: (path) => (path === 'title' ? 'title' : null),
  });
};

/** A template’s fields. What is typed is kept until it is saved or discarded. */
export const TemplateForm = ({
  templateKey,
  draft,
}: {
  readonly templateKey: string;
  readonly draft: TemplateDraft;
}) => {
  const { t } = useTranslation();
  const form = useSaveTemplate(templateKey, draft);
  const { sections } = draft;
  const edit = useEdit(templateKey, form.clear);
  const isNew = templateKey === newKey;
  const set = (change: Partial<TemplateDraft>) => {
    templateDrafts.set(templateKey, { ...draft, ...change });
    form.clear('title', 'sections');
  };
  const discard = () => {
    templateDrafts.drop(templateKey);
    if (isNew) goBack();
  };
  return (
    <Page title={t(isNew ? 'checklists.template.form.newTitle' : 'checklists.template.form.editTitle')}>
      <form className={classes.lists} {...form.props}>
        <p className={classes.soft}>{t('checklists.template.form.hint')}</p>
        <BothLines
          labels={{ en: t('checklists.template.form.titleEn'), es: t('checklists.template.form.titleEs') }}
          value={draft.title}
          max={200}
          error={form.errors['title']}
          onChange={(title) => set({ title })}
        />
        <BothLines
          labels={{ en: t('checklists.template.form.whenEn'), es: t('checklists.template.form.whenEs') }}
          value={draft.when}
          max={300}
          onChange={(when) => set({ when })}
        />
        {sections.map((section, at) => (
          <SectionFields key={section.row} section={section} at={at} edit={edit} />
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => edit.sections((all) => [...all, blankSection()])}
          >
            {t('checklists.template.form.addSection')}
          </Button>
        </div>
        {form.errors['sections'] === undefined ? null : (
          <p role="alert" className={classes.soft}>
            {form.errors['sections']}
          </p>
        )}
        <FormNotice form={form} />
        <div className={classes.foot}>
          <Button type="submit" loading={form.running}>
            {t('checklists.template.form.save')}
          </Button>
          <Button variant="default" onClick={discard} disabled={form.running}>
            {t(isNew ? 'common.cancel' : 'checklists.template.form.discard')}
          </Button>
        </div>
      </form>
    </Page>
  );
};
