import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../../shared/basics/countries.ts';
import type { RemovalPlan } from '../../../shared/release/release.ts';
import { call } from '../../base/bridge.ts';
import { useRowDraft } from '../../base/row-form.ts';
import { useFormat } from '../../base/use-format.ts';
import { useUndoable } from '../../base/use-undoable.ts';
import { useShownLanguage } from '../../base/words.ts';
import { PanelPart } from '../../ui/panel-part.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { NeedsList } from '../needs-list.tsx';
import { RemovalContacts } from '../removal-contacts.tsx';
import { RemovalForm } from '../removal-form.tsx';
import { useRelease } from '../use-release.ts';
import classes from '../release.module.css';

const useWhere = () => {
  const { t } = useTranslation();
  const language = useShownLanguage();
  return ({ country, city }: RemovalPlan): string | null => {
    if (country === null) return city;
    const name = countryName(country, language);
    return city === null ? name : t('release.removal.placeIn', { city, country: name });
  };
};

const PlanWords = ({ plan }: { readonly plan: RemovalPlan }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const where = useWhere()(plan);
  const { expectedOn, source, sourceOn, familyToldBy, familyToldOn, note } = plan;
  return (
    <>
      <p>{where === null ? t('release.removal.toUnknown') : t('release.removal.to', { where })}</p>
      <p>
        {expectedOn === null
          ? t('release.removal.whenUnknown')
          : t('release.removal.when', { when: format.dateRelative(expectedOn) })}
      </p>
      {source === null ? (
        <StatusMark tone="missing">{t('release.tab.sourceMissing')}</StatusMark>
      ) : (
        <p className={classes.soft}>
          {sourceOn === null
            ? t('release.tab.source', { source })
            : t('release.tab.sourceOn', { source, date: format.plainDate(sourceOn) })}
        </p>
      )}
      {familyToldBy === null ? (
        <StatusMark tone="missing">{t('release.removal.familyNotTold')}</StatusMark>
      ) : (
        <StatusMark tone="done">
          {familyToldOn === null
            ? t('release.removal.familyTold', { who: familyToldBy })
            : t('release.removal.familyToldOn', { who: familyToldBy, date: format.plainDate(familyToldOn) })}
        </StatusMark>
      )}
      {note === null ? null : <p className={classes.words}>{note}</p>}
    </>
  );
};

const Plan = ({ plan, isOpen }: { readonly plan: RemovalPlan; readonly isOpen: boolean }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const draft = `removal ${plan.id}`;
  const editing = useRowDraft(draft);
  const { id: rowId } = plan;
  const remove = () =>
    undoable(async () => {
      await call('release.remove', { row: 'removal', rowId });
      return {
        message: t('release.removal.deleted'),
        undo: () => call('release.restore', { row: 'removal', rowId }),
      };
    });
  return (
    <div className={classes.plan}>
      {editing.isOpen ? (
        <RemovalForm detentionId={plan.detentionId} plan={plan} draft={draft} />
      ) : (
        <>
          <PlanWords plan={plan} />
          {isOpen ? (
            <div className={classes.acts}>
              <Button variant="default" size="compact-sm" onClick={() => editing.open()}>
                {t('release.tab.change')}
              </Button>
              <Button variant="subtle" size="compact-sm" onClick={() => void remove()}>
                {t('release.removal.delete')}
              </Button>
            </div>
          ) : null}
        </>
      )}
      <RemovalContacts plan={plan} mayChange={isOpen} />
    </div>
  );
};

interface RemovalPartProps {
  readonly detentionId: string;
  readonly isOpen: boolean;
  /** Asks how the detention ended. */
  readonly onDeported: () => void;
}

/** A deportation: where to, when, who says so, who is there, what travels along, who told the family. For coordinators. */
export const RemovalPart = ({ detentionId, isOpen, onDeported }: RemovalPartProps) => {
  const { t } = useTranslation();
  const query = useRelease(detentionId);
  const draft = `new removal ${detentionId}`;
  const adding = useRowDraft(draft);
  return (
    <PanelPart title={t('release.removal.title')}>
      <Loaded query={query}>
        {({ removals, needs }) => (
          <div className={classes.part}>
            {removals.map((plan) => (
              <Plan key={plan.id} plan={plan} isOpen={isOpen} />
            ))}
            {removals.length > 0 || adding.isOpen ? null : (
              <p className={classes.soft}>
                {t('release.removal.none')} {t('release.removal.noneHint')}
              </p>
            )}
            {adding.isOpen ? (
              <RemovalForm detentionId={detentionId} plan={null} draft={draft} />
            ) : removals.length === 0 && isOpen ? (
              <div>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
                  onClick={() => adding.open()}
                >
                  {t('release.removal.add')}
                </Button>
              </div>
            ) : null}
            {removals.length === 0 ? null : (
              <NeedsList detentionId={detentionId} aim="removal" needs={needs} mayWrite isOpen={isOpen} />
            )}
            {removals.length === 0 || !isOpen ? null : (
              <div>
                <Button variant="default" onClick={onDeported}>
                  {t('release.removal.deported')}
                </Button>
                <p className={classes.soft}>{t('release.removal.deportedHint')}</p>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </PanelPart>
  );
};
