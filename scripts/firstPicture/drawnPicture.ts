/** Draws the first picture: builds the app for Node, with what the page has of KaTeX, and runs it in a process of its own. */
import { spawnSync } from 'node:child_process';
import { build, type Rollup } from 'vite';
import { katexParts } from '../katexParts.ts';

export async function drawnPicture(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [katexParts],
    worker: { format: 'iife' },
    define: { 'import.meta.env.VITE_PUBLISHED_ADDRESS': '""', 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true, external: ['jsdom'] },
    build: {
      ssr: 'scripts/firstPicture/draw.tsx',
      write: false,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rollup.RolldownOutput;
  const [{ code }] = built.output;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    input: code,
    encoding: 'utf8',
    maxBuffer: 1e7,
  });
  if (status !== 0 || stderr !== '') throw new Error(`first picture: could not be drawn\n${stderr}`);
  return stdout;
}
