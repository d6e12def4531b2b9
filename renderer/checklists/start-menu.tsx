import { Button, type ButtonProps, Menu } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnerRef } from '../../shared/checklists/owners.ts';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import { useCallQuery } from '../base/queries.ts';
import { useShownLanguage } from '../base/words.ts';
import { useChecklistActs } from './public/checklist-acts.ts';

export interface StartMenuProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly owner: OwnerRef | null;
}

/** Every template, to start a checklist from. */
export const StartMenu = ({ owner, ...button }: StartMenuProps) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const acts = useChecklistActs();
  const { data } = useCallQuery('checklists.templates', {}, { tables: ['checklist_template'] });
  return (
    <Menu position="bottom-end" width={300} transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <Button {...button} leftSection={<IconListCheck size={16} stroke={1.75} aria-hidden />}>
          {t('checklists.of.start')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(data?.items ?? []).map(({ key, title }) => {
          const words = wordsIn(title, language);
          return (
            <Menu.Item key={key} onClick={() => void acts.start(key, words, owner)}>
              {words}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
};
