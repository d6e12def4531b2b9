import { join } from 'node:path';
import { folders } from '../../../scripts/build-folders.ts';
import { StandIn } from '../../../scripts/stand-in/launch.ts';
import { findBrowser, findContentShell } from '../../../scripts/system.ts';
import type { AskedDialog, Backend, BackendOptions, DialogAnswer } from './backend.ts';

/**
 * Chromium without the parts of Chrome, as Electron has it, where it is installed and no window is to be seen: it does
 * the same for a seventh less of the processor.
 */
const browserFor = ({ headed, browser }: BackendOptions): string | null =>
  browser ?? (headed ? null : findContentShell()) ?? findBrowser();

export const startOnStandIn = async (options: BackendOptions): Promise<Backend> => {
  const executablePath = browserFor(options);
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge is installed');
  const answers: DialogAnswer[] = [];
  const asked: AskedDialog[] = [];
  const standIn = await StandIn.start({
    ...options,
    main: options.main ?? join(folders.main, 'index.js'),
    executablePath,
    shortLived: options.shortLived ?? true,
    onDialog: (question) => {
      asked.push(question);
      // Unless a test says otherwise, what is to be printed is printed.
      return Promise.resolve(answers.length > 0 ? (answers.shift() ?? null) : question.kind === 'print' ? 0 : null);
    },
  });
  const page = await standIn.window();
  return {
    page,
    requests: () => standIn.attempts.map(({ url }) => url),
    consoleErrors: () => standIn.consoleErrors,
    answerDialog: (answer) => {
      answers.push(answer);
      return Promise.resolve();
    },
    forgetAnswers: () => {
      answers.length = 0;
      return Promise.resolve();
    },
    askedDialogs: () => Promise.resolve(asked),
    forge: ({ channel, message, frame, foreignContents = false }) =>
      standIn.shell.ask('invoke', { channel, args: [message], frame, foreignContents }),
    windowState: () => standIn.shell.ask('windowState'),
    power: (event) => standIn.shell.ask('power', event),
    clipboardText: () => standIn.shell.ask('clipboardText'),
    clipboardFormats: () => standIn.shell.ask('clipboardFormats'),
    pageProcessId: () => standIn.shell.ask('pageProcessId'),
    crashPage: () => standIn.shell.ask('crashPage'),
    uncaught: () => standIn.shell.ask('uncaught'),
    writeClipboard: (text) => standIn.shell.ask('writeClipboard', text),
    coreProcessIds: () => standIn.shell.ask('utilityProcessIds'),
    shellProcessId: () => standIn.shellProcessId,
    quit: () => standIn.quit(),
    openFile: (path) => standIn.shell.ask('openFile', path),
    kill: () => standIn.killShell(),
    settled: () => standIn.settled(),
    ended: standIn.ended,
  };
};
