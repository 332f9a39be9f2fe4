/** `npm run unused`: what no program, test or command of this tree needs. Every entry here that is not found by itself says who starts it. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    // Built beside the app: scripts for other pages, for packages of course systems, and the page before its scripts.
    'src/features/course/element/embed.ts',
    'src/features/course/element/embed.module.ts',
    'src/scorm/scorm.ts',
    'src/shell/opening/openPage.ts',
    'scripts/firstPicture/draw.tsx',
    'scripts/*/build.ts',
    'scripts/*/pictures.ts',
    'src/features/answers/page/answersScript.ts',
    // Its imports wait until stylesheets can be read, and knip does not follow them.
    'scripts/answers/draw.tsx',
    // Checked by the compiler alone: a word for every name.
    'src/store/namedWords.ts',
    // Run by hand: docs/testing.md.
    'scripts/code/programs.ts',
    // Started by tests, as programs, or read by name.
    'test/e2e/lessons/printPlans.ts',
    'test/features/lessons/quiz/printAnswers.ts',
    'test/features/*/browserPart.ts',
  ],
  project: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/**/*.{ts,tsx,mjs}', 'bench/**/*.ts'],
  // Read as files: the typefaces, and what browser tests open in a page.
  ignoreDependencies: ['inter-ui', 'reveal.js', 'scorm-again'],
  ignoreBinaries: ['cc'],
  // A type that the exported function beside it takes or returns has a name for whoever calls it.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
