/**
 * A script that shares nothing with the app, built by itself: the code of its entry and of all that this needs. It begins with the project's name,
 * its own and the licence.
 */
import { build, type Rollup } from 'vite';
import { banner } from './project';

export interface SmallScript {
  readonly entry: string;
  /** Its file, without `.js`. */
  readonly name: string;
  /** A classic script, unless it says otherwise. */
  readonly format?: 'iife' | 'es';
  /** Modules of which nothing is used are left out, whatever they say of themselves. */
  readonly treeshake?: { readonly moduleSideEffects: false };
}

export async function smallScript({ entry, name, format = 'iife', treeshake }: SmallScript): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      lib: { entry, formats: [format], name: 'batchGradientScript', fileName: () => `${name}.js` },
      rolldownOptions: { output: { minify: true }, ...(treeshake && { treeshake }) },
    },
  })) as Rollup.RolldownOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error(`${entry}: expected a script`);
  return `${banner(`${name}.js`)}\n${chunk.code}`;
}
