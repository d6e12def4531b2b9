/** For Node, so that a core in a plain process finds what Electron gives it, and meets errors as there. */
export const coreArguments: readonly string[] = [
  '--unhandled-rejections=warn-with-error-code',
  '--import',
  new URL('./parent-port.ts', import.meta.url).href,
];
