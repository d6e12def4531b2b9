import type { ControlHandlers } from '../context/control.ts';

export const importsControl = {
  'files.adopt': ({ adopted }, { name, base64 }) => ({ file: adopted.adopt(name, base64) }),
} satisfies ControlHandlers<'files.adopt'>;
