/**
 * Writes the scripts for pages around frames beside the app: embed.js, a classic script, the same as an ES module, and the types of both. They
 * share nothing with the app, so that a page which embeds a frame loads a few kilobytes.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallScript } from '../smallScript';

const [site = 'dist'] = process.argv.slice(2);
const element = 'src/features/course/element';

for (const [name, format] of [
  ['embed', 'iife'],
  ['embed.module', 'es'],
] as const) {
  writeFileSync(join(site, `${name}.js`), await smallScript({ entry: `${element}/${name}.ts`, name, format }));
  copyFileSync(`${element}/published.d.ts`, join(site, `${name}.d.ts`));
}
