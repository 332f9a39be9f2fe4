/** Vite plugin: the licences of the packages of which the build contains a part, as `licenses/third-party.txt`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The innermost package of a module's path. */
const inPackage = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

export const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle(_, bundle) {
    const folders = new Map<string, string>();
    for (const part of Object.values(bundle)) {
      for (const module of part.type === 'chunk' ? part.moduleIds : []) {
        const [, folder = '', name = ''] = inPackage.exec(module.replaceAll('\\', '/')) ?? [];
        if (name !== '') folders.set(name, folder);
      }
    }
    const texts = [...folders]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, folder]) => licenceOf(name, folder));
    this.emitFile({
      type: 'asset',
      fileName: 'licenses/third-party.txt',
      source: texts.join(`\n${'-'.repeat(80)}\n\n`),
    });
  },
};

function licenceOf(name: string, folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license?: string;
  };
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) : undefined;
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${manifest.version} (${manifest.license ?? 'see its licence'})\n${text}`;
}
