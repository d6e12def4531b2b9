import { Button, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormNotice } from '../base/form-notice.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { closeNewPerson, type PersonToBe } from './new-person.ts';
import { PersonField } from './person-field.tsx';
import { type FieldDef, fromBefore, newPersonFields } from './person-fields.ts';
import { blankValues, differing } from './person-values.ts';
import { SimilarPeople } from './similar-people.tsx';
import { type NewPerson, useNewPerson } from './use-new-person.ts';
import classes from './new-person-panel.module.css';

const Fields = ({ fields, person }: { readonly fields: readonly FieldDef[]; readonly person: NewPerson }): ReactNode =>
  fields.map((field) => (
    <PersonField
      key={field.name}
      field={field}
      values={person.draft.values}
      base={person.draft.base}
      errors={person.form.errors}
      storedNow={null}
      set={person.set}
    />
  ));

/** True if one of the further fields holds something, so that it must not be hidden. */
const usesMore = ({ draft }: NewPerson): boolean =>
  differing(
    newPersonFields.more.map((field) => field.name),
    blankValues,
    draft.values,
  ).length > 0;

/** Adds a person: a preferred name is enough, the rest when there is time. */
export const NewPersonPanel = ({ content }: { readonly content: PersonToBe | null }) => {
  const { t } = useTranslation();
  const person = useNewPerson(content);
  const [more, setMore] = useState(() => usesMore(person));
  const { ref: form } = person.form.props;
  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  return (
    <SidePanel
      title={t('people.form.title')}
      onClose={closeNewPerson}
      foot={
        <Group gap="xs">
          <Button type="submit" form="new-person" loading={person.form.running}>
            {t('people.form.save')}
          </Button>
          {person.isBegun ? (
            <Button variant="subtle" onClick={person.discard} disabled={person.form.running}>
              {t('people.form.discard')}
            </Button>
          ) : null}
        </Group>
      }
    >
      <form id="new-person" className={classes.form} {...person.form.props}>
        <FormNotice form={person.form} />
        <Fields fields={newPersonFields.first} person={person} />
        {content === null ? null : <Fields fields={[fromBefore]} person={person} />}
        <SimilarPeople values={person.draft.values} />
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={more}
            leftSection={more ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
            onClick={() => setMore(!more)}
          >
            {t(more ? 'people.form.less' : 'people.form.more')}
          </Button>
        </div>
        {more ? <Fields fields={newPersonFields.more} person={person} /> : null}
      </form>
    </SidePanel>
  );
};
