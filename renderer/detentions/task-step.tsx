import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordsIn } from '../../shared/checklists/template-shape.ts';
import type { SheetTask } from '../../shared/detentions/detentions.ts';
import { useShownLanguage } from '../base/words.ts';
import { useChecklistActs } from '../checklists/public/checklist-acts.ts';
import classes from './detention-screen.module.css';

/** A task of the detention’s checklists: which part it is of, who does it, and that it is done. */
export const TaskStep = ({ task }: { readonly task: SheetTask }) => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  const acts = useChecklistActs();
  const section = wordsIn({ en: task.sectionEn, es: task.sectionEs }, language);
  return (
    <>
      <p className={classes.soft}>
        {[section, task.owner === null ? '' : t('detentions.screen.taskOwner', { name: task.owner })]
          .filter((fact) => fact !== '')
          .join(' · ')}
      </p>
      <div>
        <Button disabled={task.doneAt !== null} onClick={() => void acts.setDone(task.id, true)}>
          {t('detentions.screen.done')}
        </Button>
      </div>
    </>
  );
};
