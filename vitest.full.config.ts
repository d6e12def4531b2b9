import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** What only a full run has time for: tests that work on a copy of all sources. */
export default defineConfig({ ...config, test: { ...config.test, include: ['tests/full/**/*.test.ts'] } });
