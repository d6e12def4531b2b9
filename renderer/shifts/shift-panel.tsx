import { useTranslation } from 'react-i18next';
import { useCallQuery } from '../base/queries.ts';
import { SidePanel } from '../ui/side-panel.tsx';
import { Loaded } from '../ui/states.tsx';
import { ShiftDetail } from './shift-detail.tsx';
import { ShiftForm } from './shift-form.tsx';
import { closeShiftPanel, type ShiftPanelContent } from './shift-panels.ts';
import { shiftTables } from './shift-words.ts';
import { TemplateForm } from './template-form.tsx';
import { TemplatesList } from './templates-list.tsx';

const StoredShift = ({ id, edits }: { readonly id: string; readonly edits: boolean }) => {
  const { t } = useTranslation();
  const query = useCallQuery('shifts.get', { id }, { tables: shiftTables });
  if (query.data !== undefined) {
    return edits ? <ShiftForm stored={query.data} date={query.data.date} /> : <ShiftDetail shift={query.data} />;
  }
  return (
    <SidePanel title={t('shifts.title')} onClose={closeShiftPanel}>
      <Loaded query={query}>{() => null}</Loaded>
    </SidePanel>
  );
};

const StoredTemplate = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const query = useCallQuery('shifts.templates', {}, { tables: ['shift_template'] });
  const stored = query.data?.items.find((template) => template.id === id);
  if (stored !== undefined) return <TemplateForm stored={stored} />;
  return (
    <SidePanel title={t('shifts.templates')} onClose={closeShiftPanel}>
      <Loaded query={query}>{() => null}</Loaded>
    </SidePanel>
  );
};

/** The side panel: a shift, its fields, the weekly shifts, or one of theirs. */
export const ShiftPanel = ({ content }: { readonly content: ShiftPanelContent }) => {
  switch (content.mode) {
    case 'show':
      return <StoredShift id={content.id} edits={false} />;
    case 'edit':
      return content.id === null ? (
        <ShiftForm stored={null} date={content.date ?? null} />
      ) : (
        <StoredShift id={content.id} edits />
      );
    case 'templates':
      return <TemplatesList />;
    case 'template':
      return content.id === null ? <TemplateForm stored={null} /> : <StoredTemplate id={content.id} />;
  }
};
