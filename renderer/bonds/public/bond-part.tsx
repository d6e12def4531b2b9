import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dollars } from '../../../shared/basics/money.ts';
import { isOver } from '../../../shared/bonds/bonds-rules.ts';
import type { Bond } from '../../../shared/bonds/bonds.ts';
import { call } from '../../base/bridge.ts';
import { useCallQuery } from '../../base/queries.ts';
import { useRowDraft } from '../../base/row-form.ts';
import { useFormat } from '../../base/use-format.ts';
import { useUndoable } from '../../base/use-undoable.ts';
import { PanelPart } from '../../ui/panel-part.tsx';
import { Loaded } from '../../ui/states.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { BondForm } from '../bond-form.tsx';
import { bondTables } from '../bond-tables.ts';
import { MoneyPart } from '../money-part.tsx';
import { NoticesPart } from '../notices-part.tsx';
import { StagesPart } from '../stages-part.tsx';
import classes from '../bonds.module.css';

/** What official pages say about posting a bond, with where and when it was read. */
const Facts = () => {
  const { t } = useTranslation();
  return (
    <section aria-label={t('bonds.part.facts')} className={classes.facts}>
      <h4 className={classes.title}>{t('bonds.part.facts')}</h4>
      <p>{t('bonds.part.factObligor')}</p>
      <p>{t('bonds.part.factPayment')}</p>
      <p>{t('bonds.part.factAddress')}</p>
      <p className={classes.soft}>{t('bonds.part.factsSource')}</p>
    </section>
  );
};

const useAmountWords = () => {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ amountCents, setBy, paperDate }: Bond): string => {
    if (amountCents === null) return t('bonds.part.amountUnknown');
    const amount = dollars(amountCents);
    const who = setBy === null ? null : t(`bonds.part.setter.${setBy}`);
    if (paperDate === null) return who === null ? amount : t('bonds.part.setBy', { amount, who });
    const date = format.plainDate(paperDate);
    return who === null
      ? t('bonds.part.paperSays', { date, amount })
      : t('bonds.part.paperSaysBy', { date, amount, who });
  };
};

const Head = ({ bond, onChange }: { readonly bond: Bond; readonly onChange: () => void }) => {
  const { t } = useTranslation();
  const undoable = useUndoable();
  const amount = useAmountWords()(bond);
  const { id, obligorName, obligorRelation, obligorChannel, receiptWhere, note } = bond;
  const isPosted = bond.steps.some(({ stage }) => stage === 'posted');
  const remove = () =>
    undoable(async () => {
      await call('bonds.remove', { row: 'bond', id });
      return { message: t('bonds.part.deleted'), undo: () => call('bonds.restore', { row: 'bond', id }) };
    });
  return (
    <div>
      <p className={classes.amount}>{amount}</p>
      <div>
        {obligorName === null
          ? t('bonds.part.obligorNone')
          : obligorRelation === null
            ? t('bonds.part.obligor', { name: obligorName })
            : t('bonds.part.obligorRelation', { name: obligorName, relation: obligorRelation })}
      </div>
      {obligorChannel === null ? null : <div className={classes.soft}>{obligorChannel}</div>}
      {receiptWhere !== null ? (
        <div>{t('bonds.part.receipt', { where: receiptWhere })}</div>
      ) : isPosted ? (
        <StatusMark tone="missing">{t('bonds.part.receiptNone')}</StatusMark>
      ) : null}
      {note === null ? null : <p className={classes.words}>{note}</p>}
      <div className={classes.acts}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('bonds.part.changeNamed', { amount })}
          onClick={onChange}
        >
          {t('bonds.part.change')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => void remove()}>
          {t('bonds.part.delete')}
        </Button>
      </div>
    </div>
  );
};

interface OneBondProps {
  readonly bond: Bond;
  readonly onReleased: (() => void) | undefined;
}

const OneBond = ({ bond, onReleased }: OneBondProps) => {
  const draft = `bond ${bond.id}`;
  const editing = useRowDraft(draft);
  return (
    <div className={classes.bond}>
      {editing.isOpen ? (
        <BondForm detentionId={bond.detentionId} bond={bond} draft={draft} />
      ) : (
        <Head bond={bond} onChange={() => editing.open()} />
      )}
      <StagesPart bond={bond} onReleased={onReleased} />
      <MoneyPart bond={bond} />
      <NoticesPart bond={bond} />
    </div>
  );
};

const AddBond = ({ detentionId, isFirst }: { readonly detentionId: string; readonly isFirst: boolean }) => {
  const { t } = useTranslation();
  const draft = `new bond ${detentionId}`;
  const adding = useRowDraft(draft);
  if (adding.isOpen) return <BondForm detentionId={detentionId} bond={null} draft={draft} />;
  return (
    <div>
      <Button
        variant={isFirst ? 'default' : 'subtle'}
        leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
        onClick={() => adding.open()}
      >
        {t(isFirst ? 'bonds.part.add' : 'bonds.part.another')}
      </Button>
    </div>
  );
};

interface BondPartProps {
  readonly detentionId: string;
  /** Called when a bond brought someone out; absent for a detention that is closed. */
  readonly onReleased?: (() => void) | undefined;
}

/** Bonds of a detention: how much, how far, the money, the papers after posting. For coordinators. */
export const BondPart = ({ detentionId, onReleased }: BondPartProps) => {
  const { t } = useTranslation();
  const query = useCallQuery('bonds.of', { detentionId }, { tables: bondTables });
  return (
    <PanelPart title={t('bonds.part.title')}>
      <Loaded query={query}>
        {({ bonds }) => (
          <div className={classes.part}>
            {bonds.length > 0 ? null : (
              <p className={classes.soft}>
                {t('bonds.part.none')} {t('bonds.part.noneHint')}
              </p>
            )}
            {bonds.map((bond) => (
              <OneBond key={bond.id} bond={bond} onReleased={onReleased} />
            ))}
            {bonds.every(({ steps }) => isOver(steps)) ? (
              <AddBond detentionId={detentionId} isFirst={bonds.length === 0} />
            ) : null}
            <Facts />
          </div>
        )}
      </Loaded>
    </PanelPart>
  );
};
