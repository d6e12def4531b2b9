import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import { goTo } from '../base/navigation.ts';
import type { PaletteSource } from '../base/palette.ts';
import { drawPanel } from '../base/panels.ts';
import type { FeatureParts } from '../base/parts.ts';
import { useCallQuery } from '../base/queries.ts';
import { useSessionUser } from '../base/session.ts';
import { matchesWords } from '../base/words-match.ts';
import { useShownLanguage } from '../base/words.ts';
import { openNewTask, taskDialog } from './public/task-dialogs.ts';

/** Templates by their names, once something was typed. */
const templateSource: PaletteSource = {
  id: 'checklists',
  useTitle: () => useTranslation().t('checklists.palette.title'),
  useItems: (query) => {
    const { t } = useTranslation();
    const { role } = useSessionUser();
    const language = useShownLanguage();
    const isAsked = role === 'coordinator' && query.trim() !== '';
    const { data } = useCallQuery('checklists.templates', {}, { tables: ['checklist_template'], enabled: isAsked });
    if (!isAsked) return [];
    return (data?.items ?? [])
      .map(({ key, title, when }) => ({
        id: `checklist-${key}`,
        label: wordsIn(title, language),
        description: wordsIn(when, language),
        icon: IconListCheck,
        run: () => goTo({ name: 'checklistTemplate', id: key }),
      }))
      .filter(({ label }) => matchesWords(`${label} ${t('checklists.palette.title')}`, query));
  },
};

export const checklistsParts = {
  screens: {
    checklists: lazy(async () => ({ default: (await import('./checklists-screen.tsx')).ChecklistsScreen })),
    checklist: lazy(async () => ({ default: (await import('./checklist-screen.tsx')).ChecklistScreen })),
    checklistTemplate: lazy(async () => ({ default: (await import('./template-screen.tsx')).TemplateScreen })),
  },
  panels: [
    drawPanel(
      taskDialog,
      lazy(async () => ({ default: (await import('./task-dialogs.tsx')).TaskDialogs })),
    ),
  ],
  actions: [
    {
      name: 'addTask',
      words: (t) => t('checklists.palette.addTask'),
      icon: IconPlus,
      roles: ['coordinator'],
      run: () => openNewTask(),
    },
    {
      name: 'tasks',
      words: (t) => t('checklists.palette.tasks'),
      also: (t) => t('checklists.palette.also'),
      icon: IconListCheck,
      roles: ['coordinator'],
      run: () => goTo({ name: 'checklists' }),
    },
  ],
  sources: [templateSource],
} satisfies FeatureParts;
