/**
 * Lists which characters each font of the papers can draw, in `resources/fonts/coverage.json`, so that the
 * program picks a font per run of text without opening all of them. Run after a font file changed:
 *
 *     node scripts/font-coverage.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// fontkit comes with pdfmake's pdfkit and has no types of its own.
const fontkit = createRequire(import.meta.url)('fontkit') as {
  create(bytes: Uint8Array): { characterSet: number[] };
};

const folder = new URL('../resources/fonts/', import.meta.url);

/** Sorted code points as ranges: `[32, 126, 160, 383]` means 32 to 126 and 160 to 383. */
const rangesOf = (codePoints: readonly number[]): number[] => {
  const ranges: number[] = [];
  for (const codePoint of [...new Set(codePoints)].toSorted((a, b) => a - b)) {
    if (ranges.at(-1) === codePoint - 1) ranges[ranges.length - 1] = codePoint;
    else ranges.push(codePoint, codePoint);
  }
  return ranges;
};

const files = readdirSync(folder)
  .filter((name) => /\.(ttf|woff)$/.test(name))
  .toSorted();
const coverage = Object.fromEntries(
  files.map((name) => [name, rangesOf(fontkit.create(readFileSync(new URL(name, folder))).characterSet)]),
);
const lines = Object.entries(coverage).map(([name, ranges]) => `  ${JSON.stringify(name)}: ${JSON.stringify(ranges)}`);
writeFileSync(new URL('coverage.json', folder), `{\n${lines.join(',\n')}\n}\n`);
