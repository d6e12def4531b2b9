import { createInterface } from 'node:readline';
import { launchApp } from './app.ts';

/**
 * Opens Alongside with the demo, says which process draws its page, locks when it is told to, and says which one draws
 * the next. A program of its own, so that a test can run it as another user.
 */
const say = (fact: object): void => void process.stdout.write(`${JSON.stringify(fact)}\n`);

const app = await launchApp();
try {
  await app.openDemo();
  say({ pid: await app.backend.pageProcessId() });
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  await lines.next();
  await app.lock();
  say({ pid: await app.backend.pageProcessId() });
} finally {
  await app.close();
}
process.exit();
