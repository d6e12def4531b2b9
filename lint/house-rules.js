import { posix, relative, sep } from 'node:path';
import { dateFormatRule } from './date-formats.js';

/**
 * The rules peculiar to this code: which folder may import which, and no words on screen outside the catalogues.
 * Plain JavaScript, because the linter loads it.
 */

const root = posix.normalize(
  import.meta.dirname
    .split(sep)
    .join('/')
    .replace(/\/lint$/, ''),
);

/** `main/core`, `main/shell`, `renderer`, … : the room that a path from the root lies in. */
export const roomOf = (path) => {
  const parts = path.split('/');
  return parts[0] === 'main' && (parts[1] === 'core' || parts[1] === 'shell') ? `main/${parts[1]}` : parts[0];
};

/** What each room may import besides itself. `node` and `electron` stand for those modules. */
export const mayImport = {
  shared: ['resources'],
  preload: ['shared', 'electron'],
  renderer: ['shared', 'resources'],
  'main/core': ['shared', 'resources', 'main', 'node'],
  'main/shell': ['shared', 'resources', 'main', 'node', 'electron'],
  main: ['shared', 'node'],
};

/** The features of the window are its folders, but for those that every feature stands on. */
const featureOf = (path) => {
  const [room, folder, more] = path.split('/');
  if (room !== 'renderer' || more === undefined || folder === 'app' || folder === 'ui') return null;
  return folder;
};

/**
 * Says why a file may not import a module, or null.
 * @param from path of the importing file from the root, with slashes
 * @param to path of the imported file from the root, or a module's name
 */
export const refusal = (from, to) => {
  const room = roomOf(from);
  const allowed = mayImport[room];
  if (allowed === undefined || /\.(test|spec)\.tsx?$/.test(from)) return null;
  if (to.startsWith('node:')) return allowed.includes('node') ? null : `${room}/ runs without Node`;
  if (to === 'electron') return allowed.includes('electron') ? null : `${room}/ does not know Electron`;
  if (!to.includes('/') || !Object.hasOwn(mayImport, roomOf(to))) return null;
  const target = roomOf(to);
  if (target !== room && !allowed.includes(target)) return `${room}/ may not import ${target}/`;
  const feature = featureOf(from);
  const other = featureOf(to);
  if (feature !== null && other !== null && other !== feature) {
    return `a feature of the window may not import another (${feature} → ${other}); renderer/app/ joins them`;
  }
  if (from.startsWith('renderer/ui/') && (other !== null || to.startsWith('renderer/app/'))) {
    return 'renderer/ui/ knows no feature and no frame';
  }
  return null;
};

const fromRoot = (file) => relative(root, file).split(sep).join('/');

const importDirection = {
  create(context) {
    const from = fromRoot(context.filename);
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const to = source.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), source)) : source;
      const why = refusal(from, to);
      if (why !== null) context.report({ node, message: why });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

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
    'import-direction': importDirection,
    'untranslated-text': untranslatedText,
    'date-formats': dateFormatRule(fromRoot, (path) => Object.hasOwn(mayImport, roomOf(path))),
  },
};
