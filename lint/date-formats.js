/** Dates and times are put into words in one place, so that the window, the briefing and the papers say them alike. */

/** The one file that may format dates. */
export const dateModule = 'shared/basics/dates-in-words.ts';

const message = `dates and times are put into words by ${dateModule} alone`;

const ofIntl = new Set(['DateTimeFormat', 'RelativeTimeFormat', 'DurationFormat']);
const ofDates = new Set([
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toDateString',
  'toTimeString',
  'toUTCString',
]);

/** `formatISO` makes dates for machines and passes. */
const isWordy = (name) => /^(?:format(?!ISO|RFC)|lightFormat|intlFormat)/.test(name);

const nameOf = (node) => (node.type === 'Literal' ? node.value : node.name);

/**
 * @param fromRoot makes a file's path one from the root
 * @param isRoom whether a path is in Alongside, rather than in its scripts
 */
export const dateFormatRule = (fromRoot, isRoom) => ({
  create(context) {
    const from = fromRoot(context.filename);
    if (from === dateModule || !isRoom(from) || /\.test\.tsx?$/.test(from)) return {};
    const report = (node) => context.report({ node, message });
    return {
      MemberExpression(node) {
        const property = nameOf(node.property);
        if (ofDates.has(property) || (nameOf(node.object) === 'Intl' && ofIntl.has(property))) report(node);
      },
      VariableDeclarator(node) {
        if (node.id.type !== 'ObjectPattern' || node.init === null || nameOf(node.init) !== 'Intl') return;
        if (node.id.properties.some((one) => one.type !== 'Property' || ofIntl.has(nameOf(one.key)))) report(node);
      },
      ImportDeclaration(node) {
        const source = node.source.value;
        if (!/^(?:date-fns|dayjs)(?:\/|$)/.test(source)) return;
        for (const specifier of node.specifiers) {
          const isNamed = specifier.type === 'ImportSpecifier';
          if (!isNamed || isWordy(nameOf(specifier.imported))) report(specifier);
        }
      },
    };
  },
});
