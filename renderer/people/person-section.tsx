import { Button, Group } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/people/people.ts';
import { FormNotice } from '../base/form-notice.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Section } from '../ui/section.tsx';
import { Notice } from '../ui/states.tsx';
import { usePersonFacts } from './person-facts.tsx';
import { PersonField } from './person-field.tsx';
import { type SectionName, sectionFields } from './person-fields.ts';
import { type SectionEdit, useSectionEdit } from './use-section-edit.ts';
import fieldClasses from '../ui/fields.module.css';
import classes from './person-section.module.css';

const EditForm = ({ section, edit }: { readonly section: SectionName; readonly edit: SectionEdit }) => {
  const { t } = useTranslation();
  const { draft, form, cancel, set } = edit;
  if (draft === null) return null;
  return (
    <form {...form.props}>
      {draft.storedNow === null ? null : (
        <Notice tone="missing" alert>
          {t('people.section.conflict')}
        </Notice>
      )}
      <FormNotice form={form} />
      <div className={fieldClasses.grid}>
        {sectionFields[section].map((field) => (
          <PersonField
            key={field.name}
            field={field}
            values={draft.values}
            base={draft.base}
            errors={form.errors}
            storedNow={draft.storedNow}
            set={set}
          />
        ))}
      </div>
      <Group gap="xs" mt="md">
        <Button type="submit" loading={form.running}>
          {t('common.save')}
        </Button>
        <Button variant="default" onClick={cancel} disabled={form.running}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
};

/** A section of the overview: what is known, and the same as fields when someone changes it. */
export const PersonSection = ({ person, section }: { readonly person: Person; readonly section: SectionName }) => {
  const { t } = useTranslation();
  const edit = useSectionEdit(person, section);
  const facts = usePersonFacts(person, section);
  const title = t(`people.section.${section}`);
  const isBlank = facts.length === 0;
  const begin = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={
        isBlank ? <IconPlus size={16} stroke={1.75} aria-hidden /> : <IconPencil size={16} stroke={1.75} aria-hidden />
      }
      aria-label={t(isBlank ? 'people.section.addNamed' : 'people.section.editNamed', { section: title })}
      onClick={edit.begin}
    >
      {t(isBlank ? 'people.section.add' : 'people.section.edit')}
    </Button>
  );
  return (
    <Section title={title} action={edit.draft === null ? begin : undefined} flush>
      <div className={isBlank && edit.draft === null ? classes.blank : classes.body}>
        {edit.draft === null ? <FactList facts={facts} /> : <EditForm section={section} edit={edit} />}
      </div>
    </Section>
  );
};
