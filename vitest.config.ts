import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { katexParts } from './scripts/katexParts.ts';

/** As usual, but the file that starts whole programs comes first in its project: at the end, one core would wait for it alone. */
class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const programs = sorted.find(({ moduleId }) => moduleId.endsWith('/recipes.test.ts'));
    if (!programs) return sorted;
    const others = sorted.filter((file) => file !== programs);
    const first = others.findIndex(({ project }) => project.name === programs.project.name);
    return others.toSpliced(first < 0 ? others.length : first, 0, programs);
  }
}

const inEachFile = [
  'test/propertySeed.ts',
  'test/allMessages.ts',
  'test/allFeatures.ts',
  'test/usualNotation.ts',
  'test/fetchedExamples.ts',
];

/**
 * Four times the usual: of so much code that runs for seconds, less is worth the time that it takes to optimize it. The V8 of Node 22 and
 * later has no such option, and would not start with it.
 */
const optimizingLater = Number.parseInt(process.versions.v8, 10) < 12 ? ['--interrupt-budget=270336'] : [];

export default defineConfig({
  plugins: [react()],
  // In a copy of the tree, dependencies are linked and lie outside of it; there is no server whose files somebody could read.
  server: { fs: { strict: false } },
  test: {
    // Generous: a slow machine is not a failing one, and the browser's tests may run beside these.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // All cores: the process that starts the workers has little to do itself.
    maxWorkers: '100%',
    sequence: { sequencer: ProgramsFirst },
    execArgv: [
      // In megabytes: pages and formulas are made and dropped by the thousand, and to collect them took a sixth of the time.
      '--max-semi-space-size=128',
      ...optimizingLater,
    ],
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
          setupFiles: inEachFile,
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
          setupFiles: [...inEachFile, 'test/setup.ts'],
        },
      },
    ],
  },
});
