/** Writes the files of a release, from the built site. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scormPackages } from './scormPackages';
import { singleFile } from './singleFile';
import { filesOf, zipped } from './zipFolder';

export const singleFileName = 'batch-gradient-explainer.html';
export const sums = 'SHA256SUMS';

/** `site` is the built site, `folder` the release; the folder may be there, and is filled. */
export async function makeRelease(site: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  const files = filesOf(site);
  write('site.zip', zipped(files));
  for (const [name, content] of Object.entries(scormPackages(files))) write(name, content);
  write(singleFileName, singleFile(site));
  for (const name of ['embed.js', 'embed.module.js', 'embed.module.d.ts'])
    copyFileSync(join(site, name), join(folder, name));
  write('LICENSES.txt', licences(site));
  write(sums, checksums(folder));
}

function licences(site: string): string {
  const parts = readdirSync(join(site, 'licenses'))
    .sort()
    .map((name) => readFileSync(join(site, 'licenses', name), 'utf8'));
  return [readFileSync('LICENSE', 'utf8'), ...parts].join(`\n${'='.repeat(80)}\n\n`);
}

/** As `sha256sum --check` reads them. */
export function checksums(folder: string): string {
  const names = readdirSync(folder)
    .filter((name) => name !== sums)
    .sort();
  const lines = names.map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')}  ${name}`,
  );
  return `${lines.join('\n')}\n`;
}
