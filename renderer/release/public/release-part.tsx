import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Belonging } from '../../../shared/detentions/detentions.ts';
import type { ReleasePlan } from '../../../shared/release/release.ts';
import { call } from '../../base/bridge.ts';
import { useRowDraft } from '../../base/row-form.ts';
import { useFormat } from '../../base/use-format.ts';
import { useUndoable } from '../../base/use-undoable.ts';
import { PanelPart } from '../../ui/panel-part.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { NeedsList } from '../needs-list.tsx';
import { ReleaseForm } from '../release-form.tsx';
import { useRelease } from '../use-release.ts';
import classes from '../release.module.css';

const PlanWords = ({ plan, mayWrite }: { readonly plan: ReleasePlan; readonly mayWrite: boolean }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { expectedOn, expectedTime, zone, place, source, note, pickUpChannel } = plan;
  const who = plan.pickUpVolunteer ?? plan.pickUpName;
  return (
    <>
      <p>
        {expectedOn === null
          ? t('release.release.whenUnknown')
          : t('release.release.when', {
              when: format.agreedRelative({ date: expectedOn, time: expectedTime, zone }),
            })}
      </p>
      <p>{place === null ? t('release.release.whereUnknown') : t('release.release.where', { place })}</p>
      {!mayWrite ? null : who === null ? (
        <StatusMark tone="missing">{t('release.release.whoNone')}</StatusMark>
      ) : (
        <p>
          {pickUpChannel === null
            ? t('release.release.who', { who })
            : t('release.release.whoAt', { who, channel: pickUpChannel })}
        </p>
      )}
      {source === null ? null : <p className={classes.soft}>{t('release.tab.source', { source })}</p>}
      {note === null ? null : <p className={classes.words}>{note}</p>}
    </>
  );
};

interface PlanProps {
  readonly plan: ReleasePlan;
  readonly mayWrite: boolean;
  readonly isOpen: boolean;
}

const Plan = ({ plan, mayWrite, isOpen }: PlanProps) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const draft = `release ${plan.id}`;
  const editing = useRowDraft(draft);
  const { id: rowId } = plan;
  const remove = () =>
    undoable(async () => {
      await call('release.remove', { row: 'release', rowId });
      return {
        message: t('release.release.deleted'),
        undo: () => call('release.restore', { row: 'release', rowId }),
      };
    });
  if (editing.isOpen) {
    return <ReleaseForm detentionId={plan.detentionId} plan={plan} draft={draft} />;
  }
  return (
    <div className={classes.plan}>
      <PlanWords plan={plan} mayWrite={mayWrite} />
      {mayWrite && isOpen ? (
        <div className={classes.acts}>
          <Button variant="default" size="compact-sm" onClick={() => editing.open()}>
            {t('release.tab.change')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => void remove()}>
            {t('release.release.delete')}
          </Button>
        </div>
      ) : null}
    </div>
  );
};

/** What is theirs and has not gone back: it goes with them. */
const StillOut = ({ belongings }: { readonly belongings: readonly Belonging[] }) => {
  const { t } = useTranslation();
  const out = belongings.filter(({ returnedAt }) => returnedAt === null);
  if (out.length === 0) return null;
  return (
    <div>
      <h4 className={classes.title}>{t('release.release.out')}</h4>
      <ul className={classes.list}>
        {out.map(({ id, what, heldBy }) => (
          <li key={id} className={classes.line}>
            <StatusMark tone="missing">{t('release.release.outLine', { what, who: heldBy })}</StatusMark>
          </li>
        ))}
      </ul>
    </div>
  );
};

interface ReleasePartProps {
  readonly detentionId: string;
  readonly belongings: readonly Belonging[];
  readonly mayWrite: boolean;
  readonly isOpen: boolean;
  /** Asks how the detention ended. */
  readonly onReleased: () => void;
}

/** A release: when, where, who picks up, what is needed, what still has to go back. */
export const ReleasePart = ({ detentionId, belongings, mayWrite, isOpen, onReleased }: ReleasePartProps) => {
  const { t } = useTranslation();
  const query = useRelease(detentionId);
  const draft = `new release ${detentionId}`;
  const adding = useRowDraft(draft);
  return (
    <PanelPart title={t('release.release.title')}>
      <Loaded query={query}>
        {({ releases, needs }) => (
          <div className={classes.part}>
            {releases.map((plan) => (
              <Plan key={plan.id} plan={plan} mayWrite={mayWrite} isOpen={isOpen} />
            ))}
            {releases.length > 0 || adding.isOpen ? null : (
              <p className={classes.soft}>
                {t('release.release.none')} {mayWrite ? t('release.release.noneHint') : null}
              </p>
            )}
            {adding.isOpen ? (
              <ReleaseForm detentionId={detentionId} plan={null} draft={draft} />
            ) : releases.length === 0 && mayWrite && isOpen ? (
              <div>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
                  onClick={() => adding.open()}
                >
                  {t('release.release.add')}
                </Button>
              </div>
            ) : null}
            <NeedsList detentionId={detentionId} aim="release" needs={needs} mayWrite={mayWrite} isOpen={isOpen} />
            <StillOut belongings={belongings} />
            {mayWrite && isOpen ? (
              <div>
                <Button onClick={onReleased}>{t('release.release.released')}</Button>
                <p className={classes.soft}>{t('release.release.releasedHint')}</p>
              </div>
            ) : null}
          </div>
        )}
      </Loaded>
    </PanelPart>
  );
};
