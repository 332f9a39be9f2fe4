/**
 * Vite plugin: after the app, a build writes the script for other pages: embed.js, a classic script, the same as an ES module, and the types of
 * both. They share nothing with the app, so that a page which embeds a frame loads a few kilobytes.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { banner } from './project';

const formats = { embed: 'iife', 'embed.module': 'es' } as const;

export const embedScript: Plugin = {
  name: 'embed-script',
  apply: 'build',
  async writeBundle({ dir = 'dist' }) {
    for (const [name, format] of Object.entries(formats)) await buildScript(dir, name, format);
    for (const name of Object.keys(formats)) copyFileSync('src/element/published.d.ts', join(dir, `${name}.d.ts`));
  },
};

async function buildScript(folder: string, name: string, format: 'iife' | 'es'): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: `src/element/${name}.ts`,
        formats: [format],
        name: 'batchGradientScript',
        fileName: () => `${name}.js`,
      },
      rolldownOptions: { output: { minify: true, postBanner: banner('embed script') } },
    },
  });
}
