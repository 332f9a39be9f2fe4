/**
 * Vite plugin: after the app, a build writes the scripts for the pages around its frames: embed.js, a classic script, the same as an ES module, the
 * types of both, and scorm.js for packages. They share nothing with the app, so that a page which embeds a frame loads a few kilobytes.
 */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { banner } from './project';

const element = 'src/features/course/element';

/** A feature that was taken out has none. */
const scripts = [
  { entry: `${element}/embed.ts`, name: 'embed', format: 'iife' },
  { entry: `${element}/embed.module.ts`, name: 'embed.module', format: 'es' },
  { entry: 'src/scorm/scorm.ts', name: 'scorm', format: 'iife' },
] as const;

export const embedScript: Plugin = {
  name: 'embed-script',
  apply: 'build',
  async writeBundle({ dir = 'dist' }) {
    for (const script of scripts) if (existsSync(script.entry)) await buildScript(dir, script);
    const types = `${element}/published.d.ts`;
    if (existsSync(types)) for (const name of ['embed', 'embed.module']) copyFileSync(types, join(dir, `${name}.d.ts`));
  },
};

async function buildScript(folder: string, { entry, name, format }: (typeof scripts)[number]): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry,
        formats: [format],
        name: 'batchGradientScript',
        fileName: () => `${name}.js`,
      },
      rolldownOptions: { output: { minify: true, postBanner: banner(`${name}.js`) } },
    },
  });
}
