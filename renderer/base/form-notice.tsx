import { Notice } from '../ui/states.tsx';
import type { FormSubmit } from './use-form-submit.ts';

/** What went wrong when a form was sent and no field can say. */
export const FormNotice = ({ form }: { readonly form: Pick<FormSubmit, 'notice'> }) =>
  form.notice === null ? null : (
    <Notice tone="missing" alert>
      {form.notice}
    </Notice>
  );
