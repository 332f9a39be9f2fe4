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
    const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
    this.emitFile({ type: 'asset', fileName: 'licenses/third-party.txt', source: licencesOf(modules) });
  },
};

/** The licences of the packages that these modules are of. */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Map<string, string>();
  for (const module of modules) {
    const [, folder = '', name = ''] = inPackage.exec(module.replaceAll('\\', '/')) ?? [];
    if (name !== '') folders.set(name, folder);
  }
  return [...folders]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, folder]) => licenceOf(name, folder))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(name: string, folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
    readonly license?: string;
  };
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) : undefined;
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  return `${name} ${manifest.version} (${manifest.license ?? 'see its licence'})\n${text}`;
}
