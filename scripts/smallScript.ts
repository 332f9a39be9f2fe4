/** A script that shares nothing with the app, built by itself: the code of its entry and of all that this needs. */
import { build, type Rollup } from 'vite';

export interface SmallScript {
  readonly entry: string;
  /** What it would be called as a global. */
  readonly name: string;
  /** Modules of which nothing is used are left out, whatever they say of themselves. */
  readonly treeshake?: { readonly moduleSideEffects: false };
}

export async function smallScript({ entry, name, treeshake }: SmallScript): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      lib: { entry, formats: ['iife'], name, fileName: () => `${name}.js` },
      rolldownOptions: { output: { minify: true }, ...(treeshake && { treeshake }) },
    },
  })) as Rollup.RolldownOutput[];
  const chunk = built[0]?.output[0];
  if (!chunk) throw new Error(`${entry}: expected a script`);
  return chunk.code;
}
