import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/states.tsx';

export interface PlainPartProps {
  readonly plain: boolean;
  readonly confirmation: string;
  readonly caseCode: string;
  readonly onPlain: (plain: boolean) => void;
  readonly onConfirmation: (confirmation: string) => void;
}

/** True once the case code is in the field. */
export const isConfirmed = (confirmation: string, caseCode: string): boolean =>
  confirmation.trim().toUpperCase() === caseCode.toUpperCase();

/** The rare wish for data in the clear; it takes a typed word. */
export const PlainPart = ({ plain, confirmation, caseCode, onPlain, onConfirmation }: PlainPartProps) => {
  const { t } = useTranslation();
  const wrong = confirmation !== '' && !isConfirmed(confirmation, caseCode);
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('exports.plain')}
        description={t('exports.plainHint')}
        checked={plain}
        onChange={(event) => onPlain(event.currentTarget.checked)}
      />
      {plain ? (
        <Notice tone="missing">
          <TextInput
            label={t('exports.plainConfirm', { caseCode })}
            value={confirmation}
            error={wrong ? t('exports.plainMismatch') : null}
            onChange={(event) => onConfirmation(event.currentTarget.value)}
            autoComplete="off"
          />
        </Notice>
      ) : null}
    </Stack>
  );
};
