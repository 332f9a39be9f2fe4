/**
 * Vite plugin: the packages of which the build contains a part, with their licences as `licenses/third-party.txt`, and as a bill of materials,
 * `materials.json` (CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/), the same for the same build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { name as ownName, version as ownVersion } from './project.ts';

/** The innermost package of a module's path. */
const inPackage = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

export const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
    const packages = packagesOf(modules);
    this.emitFile({ type: 'asset', fileName: 'licenses/third-party.txt', source: licencesOf(packages) });
    this.emitFile({ type: 'asset', fileName: 'materials.json', source: materialsOf(packages) });
  },
};

interface Package {
  readonly name: string;
  readonly folder: string;
  readonly version: string;
  readonly license?: string;
}

/** Those that these modules are of, by name. */
export function packagesOf(modules: readonly string[]): readonly Package[] {
  const folders = new Map<string, string>();
  for (const module of modules) {
    const [, folder = '', name = ''] = inPackage.exec(module.replaceAll('\\', '/')) ?? [];
    if (name !== '') folders.set(name, folder);
  }
  return [...folders]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, folder]) => {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Pick<
        Package,
        'version' | 'license'
      >;
      return { ...manifest, name, folder };
    });
}

/** Each text once, below all packages that have it: many have the same one, and every copy of the single file has them all. */
export function licencesOf(packages: readonly Package[]): string {
  const named = new Map<string, string>();
  for (const one of packages) {
    const text = textOf(one);
    named.set(text, `${named.get(text) ?? ''}${one.name} ${one.version} (${one.license ?? 'see its licence'})\n`);
  }
  return [...named].map(([text, names]) => `${names}${text}`).join(`\n${'-'.repeat(80)}\n\n`);
}

function textOf({ folder }: Package): string {
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) : undefined;
  return file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** What the build is made of, for programs that look for known weaknesses and for licences. */
export function materialsOf(packages: readonly Package[]): string {
  const own = { type: 'application', name: ownName(), version: ownVersion() };
  const components = packages.map(({ name, version, license }) => ({
    type: 'library',
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license !== undefined && { licenses: [{ license: { id: license } }] }),
  }));
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: own }, components };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
