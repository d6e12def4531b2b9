import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { folders } from '../build-folders.ts';
import { findBrowser } from '../system.ts';
import { encodeIcns, encodeIco } from './icon-files.ts';
import type { Sized } from './icon-files.ts';

const icons = join(folders.root, 'resources', 'icons');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const ofIco = [16, 32, 48, 64, 128, 256];
const ofLinux = [16, 32, 48, 64, 128, 256, 512];

/** Draws the icons' SVG sources in every size and writes the files that electron-builder takes. */
const writeIcons = async (): Promise<void> => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('drawing the icons needs an installed Chromium, Chrome or Edge');
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    const draw = async (svg: string, size: number): Promise<Sized> => {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      return { size, png: await page.screenshot({ omitBackground: true }) };
    };
    for (const [source, target] of [
      ['alongside', 'icon'],
      ['back-up', 'back-up'],
    ] as const) {
      const svg = await readFile(join(icons, `${source}.svg`), 'utf8');
      const drawn: Sized[] = [];
      for (const size of sizes) drawn.push(await draw(svg, size));
      await writeFile(join(icons, `${target}.ico`), encodeIco(drawn.filter(({ size }) => ofIco.includes(size))));
      await writeFile(join(icons, `${target}.icns`), encodeIcns(drawn));
      if (target !== 'icon') continue;
      await mkdir(join(icons, 'linux'), { recursive: true });
      for (const { size, png } of drawn.filter((one) => ofLinux.includes(one.size))) {
        await writeFile(join(icons, 'linux', `${size}x${size}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
};

await writeIcons();
