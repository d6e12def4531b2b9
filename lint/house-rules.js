import { posix, relative, sep } from 'node:path';
import { dateFormatRule } from './date-formats.js';
import { closedDoor } from './folders.js';

/**
 * The rules peculiar to this code: which folder may import which, and no words on screen outside the catalogs.
 * Plain JavaScript, because the linter loads it.
 */

const root = posix.normalize(
  import.meta.dirname
    .split(sep)
    .join('/')
    .replace(/\/lint$/, ''),
);

/** `main/core`, `main/shell`, `renderer`, … : the room that a path from the root is in. */
const roomOf = (path) => {
  const parts = path.split('/');
  return parts[0] === 'main' && (parts[1] === 'core' || parts[1] === 'shell') ? `main/${parts[1]}` : parts[0];
};

/** What each room may import besides itself. `node` and `electron` stand for those modules. */
const mayImport = {
  shared: ['resources'],
  preload: ['shared', 'electron'],
  renderer: ['shared', 'resources'],
  'main/core': ['shared', 'resources', 'main', 'node'],
  'main/shell': ['shared', 'resources', 'main', 'node', 'electron'],
  main: ['shared', 'node'],
};

/**
 * Says why a file may not import a module, or null.
 * @param from path of the importing file from the root, with slashes
 * @param to path of the imported file from the root, or a module's name
 */
export const refusal = (from, to) => {
  const room = roomOf(from);
  const allowed = mayImport[room];
  if (allowed === undefined || isTest(from)) return null;
  if (to.startsWith('node:')) return allowed.includes('node') ? null : `${room}/ runs without Node`;
  if (to === 'electron') return allowed.includes('electron') ? null : `${room}/ does not know Electron`;
  if (!to.includes('/') || !Object.hasOwn(mayImport, roomOf(to))) return null;
  const target = roomOf(to);
  if (target !== room && !allowed.includes(target)) return `${room}/ may not import ${target}/`;
  return null;
};

const fromRoot = (file) => relative(root, file).split(sep).join('/');

/** A rule about imports. `refuse` says why one file may not import another, or null. */
const importRule = (refuse) => ({
  create(context) {
    const from = fromRoot(context.filename);
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const to = source.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), source)) : source;
      const why = refuse(from, to);
      if (why !== null) context.report({ node, message: why });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
});

const isTest = (path) => /\.(test|spec)\.tsx?$/.test(path);

/** Attributes that a person reads or hears. */
const spoken = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'description',
  'error',
  'label',
  'placeholder',
  'title',
  'nothingFoundMessage',
]);

/** True for text with a word in it; signs and numbers need no translation. */
export const hasWord = (text) => /\p{L}{2,}/u.test(text);

const untranslatedText = {
  create(context) {
    const report = (node) =>
      context.report({ node, message: 'words on screen come from the catalogues in shared/words' });
    return {
      JSXText: (node) => hasWord(node.value) && report(node),
      JSXAttribute(node) {
        if (node.name.type !== 'JSXIdentifier' || !spoken.has(node.name.name)) return;
        const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
        if (value?.type === 'Literal' && typeof value.value === 'string' && hasWord(value.value)) report(node);
        if (value?.type === 'TemplateLiteral' && value.quasis.some((part) => hasWord(part.value.cooked ?? ''))) {
          report(node);
        }
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: {
    'import-direction': importRule(refusal),
    doors: importRule((from, to) => (isTest(from) ? null : closedDoor(from, to))),
    'untranslated-text': untranslatedText,
    'date-formats': dateFormatRule(fromRoot, (path) => Object.hasOwn(mayImport, roomOf(path))),
  },
};
