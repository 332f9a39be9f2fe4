/**
 * A script that shares nothing with the app, built by itself: the code of its entry and of all that this needs. It begins with the project's name,
 * its own and the licence.
 */
import { type BuildOptions, build, type LibraryOptions, type Rollup } from 'vite';
import { banner } from './project.ts';

export interface SmallScript {
  readonly entry: string;
  /** Its file, without `.js`. */
  readonly name: string;
  /** A classic script, unless it says otherwise. */
  readonly format?: 'iife' | 'es';
  /** The browsers that can read it; those of the app, unless it says otherwise. */
  readonly target?: 'es2020';
  /** Modules of which nothing is used are left out, whatever they say of themselves. */
  readonly treeshake?: { readonly moduleSideEffects: false };
}

export async function smallScript({ entry, name, format = 'iife', target, treeshake }: SmallScript): Promise<string> {
  const { code } = await oneScript({
    lib: { entry, formats: [format], name: 'batchGradientScript', fileName: () => `${name}.js` },
    rolldownOptions: { output: { minify: true }, ...(treeshake && { treeshake }) },
    ...(target && { target }),
  });
  return `${banner(`${name}.js`)}\n${code}`;
}

interface OneScript extends Pick<BuildOptions, 'minify' | 'rolldownOptions' | 'target'> {
  readonly lib: LibraryOptions;
}

/** An entry with all that it needs as one script. Nothing is written. */
async function oneScript(options: OneScript): Promise<Rollup.OutputChunk> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { target: 'es2022', write: false, ...options },
  })) as Rollup.RolldownOutput[];
  const [chunk, ...others] = built.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${options.lib.entry}: expected one script; got ${others.length + (chunk ? 1 : 0)} files`);
  }
  return chunk;
}
