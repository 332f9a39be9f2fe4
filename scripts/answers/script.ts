/** The script of the pages of answers: one small file, without the app. */
import { build, type Rollup } from 'vite';
import { banner } from '../project';

export async function answerScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      lib: {
        entry: 'src/features/answers/page/answersScript.ts',
        formats: ['iife'],
        name: 'answers',
        fileName: () => 'answers.js',
      },
      // Of the store it needs what reads a preference.
      rolldownOptions: { output: { minify: true }, treeshake: { moduleSideEffects: false } },
    },
  })) as Rollup.RolldownOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error('answers: expected a script');
  return `${banner('answers.js')}\n${chunk.code}`;
}
