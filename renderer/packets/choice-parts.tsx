import { Checkbox, NumberInput, Radio, SegmentedControl, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PaperKind, paperKinds } from '../../shared/exports/paper-kinds.ts';
import {
  canBeLarge,
  includedParts,
  isForPerson,
  mostSheets,
  type PacketPart,
  type PaperLanguages,
  paperLanguages,
  partsOf,
  printSizes,
} from '../../shared/packets/packets-rules.ts';
import type { ScreenOf } from '../base/navigation.ts';
import { DirectoryField } from '../directory/public/directory-field.tsx';
import type { PapersForm } from './use-papers-form.ts';
import classes from './papers.module.css';

interface PartProps {
  readonly form: PapersForm;
  readonly screen: ScreenOf<'papers'>;
}

const isPaperKind = (name: string): name is PaperKind => paperKinds.some((kind) => kind === name);

/** Which paper; blank or with what is known. */
export const WhichPart = ({ form, screen }: PartProps) => {
  const { t } = useTranslation();
  const { fields, set } = form;
  const couldBeFilled = isForPerson(fields.kind) ? screen.personId !== undefined : screen.appointmentId !== undefined;
  return (
    <Stack gap="md">
      <Radio.Group
        aria-label={t('packets.which')}
        value={fields.kind}
        onChange={(name) => isPaperKind(name) && set({ kind: name })}
      >
        <Stack gap="sm">
          {paperKinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={t(`exports.kinds.${kind}`)}
              description={t(`packets.about.${kind}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {couldBeFilled ? (
        <Checkbox
          label={t('packets.blank')}
          description={t('packets.blankHint')}
          checked={fields.blank}
          onChange={(event) => set({ blank: event.currentTarget.checked })}
        />
      ) : (
        <p className={classes.soft}>{t('packets.forNobody')}</p>
      )}
    </Stack>
  );
};

const isLanguages = (name: string): name is PaperLanguages => paperLanguages.some((one) => one === name);

/** A card has one language on the back; English is on its front in any case. */
const LanguageChoice = ({ form }: Pick<PartProps, 'form'>) => {
  const { t } = useTranslation();
  const { kind, languages } = form.fields;
  const isCard = kind === 'walletCard';
  const offered = isCard ? (['en', 'es'] as const) : paperLanguages;
  return (
    <div>
      <div className={classes.soft} id="paper-language">
        {t(isCard ? 'packets.backLanguage' : 'packets.language')}
      </div>
      <SegmentedControl
        aria-labelledby="paper-language"
        value={isCard && languages === 'both' ? 'es' : languages}
        data={offered.map((value) => ({ value, label: t(`packets.languages.${value}`) }))}
        onChange={(value) => isLanguages(value) && form.set({ languages: value })}
      />
    </div>
  );
};

/** Language, size, and how many sheets. */
export const PrintPart = ({
  form,
  knowsChildren,
}: Pick<PartProps, 'form'> & {
  /** Each has a sheet, so there is nothing to count. */
  readonly knowsChildren: boolean;
}) => {
  const { t } = useTranslation();
  const { kind, size, sheets } = form.fields;
  return (
    <Stack gap="md">
      <LanguageChoice form={form} />
      {canBeLarge(kind) ? (
        <div>
          <div className={classes.soft} id="paper-size">
            {t('packets.size')}
          </div>
          <SegmentedControl
            aria-labelledby="paper-size"
            value={size}
            data={printSizes.map((value) => ({ value, label: t(`packets.sizes.${value}`) }))}
            onChange={(value) => form.set({ size: value === 'large' ? 'large' : 'normal' })}
          />
        </div>
      ) : null}
      {kind === 'roleCard' ? (
        <DirectoryField
          label={t('packets.legal')}
          description={t('packets.legalHint')}
          kinds={['hotline', 'legal']}
          value={form.fields.legal}
          onChange={(legal) => form.set({ legal })}
        />
      ) : null}
      {!knowsChildren && (kind === 'caregiverSheet' || kind === 'familyPacket') ? (
        <NumberInput
          label={t('packets.sheets')}
          value={sheets}
          min={1}
          max={mostSheets}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(value) => typeof value === 'number' && value >= 1 && form.set({ sheets: value })}
          className={classes.number}
        />
      ) : null}
    </Stack>
  );
};

const useHint = (kind: PaperKind): ((part: PacketPart) => string | undefined) => {
  const { t } = useTranslation();
  return (part) => {
    switch (part) {
      case 'aNumber':
      case 'contacts':
      case 'dependants':
        return t(`packets.includeHint.${part}`);
      case 'medical':
        return kind === 'walletCard' ? t('packets.includeHint.medical') : undefined;
      default:
        return undefined;
    }
  };
};

/** What the paper shows of the person. */
export const IncludePart = ({ form }: Pick<PartProps, 'form'>) => {
  const { t } = useTranslation();
  const { kind, include } = form.fields;
  const hint = useHint(kind);
  const parts = includedParts(kind, include);
  return (
    <Stack gap="sm">
      {partsOf[kind].map((part) => (
        <Checkbox
          key={part}
          label={t(`packets.parts.${part}`)}
          description={hint(part)}
          checked={parts.has(part)}
          onChange={(event) => form.set({ include: { ...include, [part]: event.currentTarget.checked } })}
        />
      ))}
    </Stack>
  );
};
