import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { katexParts } from './scripts/katexParts.ts';

export default defineConfig({
  plugins: [react()],
  test: {
    // Generous: a slow machine is not a failing one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All cores: the process that starts the workers has little to do itself.
    maxWorkers: '100%',
    // In megabytes: pages and formulas are made and dropped by the thousand, and to collect them took a sixth of the time.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      {
        extends: true,
        plugins: [katexParts],
        test: {
          name: 'unit',
          server: { deps: { inline: [/katex/] } },
          include: ['test/**/*.test.ts'],
          environment: 'node',
          // Pure functions: to load them anew for each file took longer than to test them.
          isolate: false,
          setupFiles: ['test/propertySeed.ts', 'test/allMessages.ts', 'test/fetchedExamples.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['test/**/*.test.tsx'],
          environment: 'jsdom',
          // Loading the app anew for each file took as long as many a file's tests; test/setup.ts leaves nothing behind.
          isolate: false,
          setupFiles: ['test/propertySeed.ts', 'test/allMessages.ts', 'test/fetchedExamples.ts', 'test/setup.ts'],
        },
      },
    ],
  },
});
