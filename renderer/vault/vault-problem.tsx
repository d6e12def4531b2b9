import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../shared/contract/errors.ts';
import { wishRestore } from '../backups/public/restore-wish.ts';
import { Notice, useErrorWords } from '../ui/states.tsx';
import { useChoosePlace } from './place.ts';
import { vaultProblemOf } from './problem-codes.ts';
import { VaultPage } from './public/vault-page.tsx';
import classes from './vault-problem.module.css';

export interface VaultProblemProps {
  readonly error: unknown;
  readonly onTryAgain: () => void;
  readonly onPlaceChosen: () => void;
  /** Where someone has just tried to unlock: asks for what a repair takes. */
  readonly onRepair?: () => void;
}

/** The whole page for a vault that cannot be opened: what happened, that nothing was erased, what to do next. */
export const VaultProblem = ({ error, onTryAgain, onPlaceChosen, onRepair }: VaultProblemProps) => {
  const { t } = useTranslation();
  const words = useErrorWords();
  const choosePlace = useChoosePlace(onPlaceChosen);
  const problem = vaultProblemOf(error);
  const object = error instanceof AppError ? error.details?.['object'] : undefined;
  const plainCode = error instanceof AppError ? error.code : 'unexpected';
  const code = object === undefined ? plainCode : `${plainCode}: ${object}`;
  const acts = (
    <Group className={classes.acts} gap="xs">
      <Button onClick={onTryAgain}>{t('common.tryAgain')}</Button>
      {problem === 'vault.schemaChanged' && onRepair !== undefined ? (
        <Button variant="default" onClick={onRepair}>
          {t('vault.repair.title')}
        </Button>
      ) : null}
      <Button variant="default" onClick={() => void choosePlace()}>
        {t('vault.problem.otherFolder')}
      </Button>
      <Button variant="default" onClick={() => wishRestore('choose')}>
        {t('backups.wizard.enter')}
      </Button>
    </Group>
  );
  const foot = t('vault.problem.code', { code });
  if (problem === null) {
    return (
      <VaultPage title={t('vault.startFailed')} foot={foot} focusTitle>
        <p>{words(error)}</p>
        {acts}
      </VaultPage>
    );
  }
  return (
    <VaultPage title={t(`vault.problems.${problem}.title`)} foot={foot} wide focusTitle>
      <div className={classes.part}>
        <h2>{t('vault.problem.happened')}</h2>
        <p>{t(`vault.problems.${problem}.what`)}</p>
      </div>
      <div className={classes.part}>
        <Notice tone="done">
          {t(problem === 'vault.keysErased' ? 'vault.problem.safeErased' : 'vault.problem.safe')}
        </Notice>
      </div>
      <div className={classes.part}>
        <h2>{t('vault.problem.next')}</h2>
        <p>{t(`vault.problems.${problem}.next`)}</p>
      </div>
      {acts}
    </VaultPage>
  );
};
