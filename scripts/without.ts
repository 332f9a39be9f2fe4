/**
 * `npm run without -- NAME [NAME …]`: takes features out of a copy of the tree, with their tests, scripts and registration, and checks that the
 * rest needs nothing of them: types, lint, the build, and the tests that are left. `--all` takes out every feature, `--types` checks types,
 * lint and build only.
 *
 * `--view NAME` takes out an optional view of the core, by its name in links. Tests of what is left may name it, so only `src` is checked, and
 * the built page.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { FeaturePart } from '../test/e2e/featureParts';
import { copyTree } from './copyTree';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    types: { type: 'boolean', default: false },
    view: { type: 'string', multiple: true, default: [] },
  },
});

const there = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const taken = values.all ? there : positionals;
const takenViews = values.view;
const unknown = taken.filter((name) => !there.includes(name));
if (taken.length + takenViews.length === 0 || unknown.length > 0) {
  const problem = unknown.length === 0 ? 'expected the name of a feature' : `there is no feature ${unknown.join(', ')}`;
  process.stderr.write(`without: ${problem}; there are ${there.join(', ')}\n`);
  process.exit(2);
}

/** What the features' own tests say of them: their views, and the keys that are not a view's. */
const parts = await Promise.all(
  taken.map(async (name) => {
    const file = join('test/features', name, 'browserPart.ts');
    if (!existsSync(file)) return undefined;
    return ((await import(pathToFileURL(file).href)) as { readonly part: FeaturePart }).part;
  }),
);
const unknownViews = [...takenViews, ...parts.flatMap((part) => Object.keys(part?.views ?? {}))];
const unknownKeys = parts.flatMap((part) => Object.keys(part?.linkKeys ?? {}).filter((key) => !key.includes('.')));

const folder = copyTree('without-');
for (const name of taken) {
  for (const home of ['src/features', 'test/features', 'scripts', 'public']) {
    rmSync(join(folder, home, name), { recursive: true, force: true });
  }
}
// It is about several features at once, or all: the pages that name them, the recipes, the keys that pages list, one feature within another.
if (taken.length > 0) rmSync(join(folder, 'test/whole'), { recursive: true });
const list = join(folder, 'src/features/index.ts');
const lines = readFileSync(list, 'utf8').split('\n');
/** Their imports, and what these name: `export` is no name in a program. */
const registered = taken.map((name) => {
  const found = lines.find((line) => line.endsWith(`from './${name}';`));
  if (!found) throw new Error(`src/features/index.ts: expected an import of ./${name}`);
  return { line: found, call: `register(${/\{ (\w+) \}/.exec(found)?.[1]});` };
});
const isOfTaken = (line: string): boolean => registered.some((one) => line === one.line || line === one.call);
const kept = lines.filter((line) => !isOfTaken(line));
if (lines.length - kept.length !== 2 * taken.length)
  throw new Error('src/features/index.ts: expected two lines for each feature');
// Without any, there is nothing to register them with.
const isEmpty = !kept.some((line) => line.startsWith('register('));
writeFileSync(list, isEmpty ? '/** There are no features. */\nexport {};\n' : kept.join('\n'));

for (const name of takenViews) takeView(name);

/** Its folders, and its lines in the lists of views, names, stories and titles. */
function takeView(name: string): void {
  const views = readFileSync(join(folder, 'src/views/viewList.ts'), 'utf8');
  const home = new RegExp(`^import \\{ ${name} \\} from './(\\w+)/view';$`, 'm').exec(views)?.[1];
  if (home === undefined) throw new Error(`src/views/viewList.ts: expected an import of ${name}`);
  for (const place of ['src/views', 'test/views']) rmSync(join(folder, place, home), { recursive: true, force: true });
  takeFrom('src/views/viewList.ts', `import { ${name} } from './${home}/view';\n`, `  ${name},\n`);
  takeFrom('src/store/viewNames.ts', `  '${name}',\n`, `'${name}', `, `, '${name}'`);
  takeFrom('src/text/en/panel.ts', new RegExp(`^  ${name}: \\{(?:.*|\\n[^]*?\\n  )\\},\\n`, 'm'));
  takeFrom('src/views/stories.ts', new RegExp(`^  ${name}: \\{(?:.*|\\n[^]*?\\n  )\\},\\n`, 'm'));
}

function takeFrom(path: string, ...texts: readonly (string | RegExp)[]): void {
  const file = join(folder, path);
  writeFileSync(
    file,
    texts.reduce<string>((left, text) => left.replace(text, ''), readFileSync(file, 'utf8')),
  );
}

let failed = 0;
function run(command: string, ...args: string[]): void {
  process.stdout.write(`\n> ${[command, ...args].join(' ')}\n`);
  const { status } = spawnSync(join(folder, 'node_modules', '.bin', command), args, {
    cwd: folder,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(unknownViews.length > 0 && { UNKNOWN_VIEWS: unknownViews.join() }),
      ...(unknownKeys.length > 0 && { UNKNOWN_KEYS: unknownKeys.join() }),
    },
    shell: process.platform === 'win32',
  });
  if (status !== 0) failed += 1;
}

if (takenViews.length > 0) {
  writeFileSync(join(folder, 'tsconfig.src.json'), '{ "extends": "./tsconfig.json", "include": ["src"] }\n');
  run('tsc', '--noEmit', '-p', 'tsconfig.src.json');
  run('biome', 'check', 'src');
} else {
  run('tsc', '--noEmit');
  run('biome', 'check', '.');
}
run('vite', 'build');
if (!values.types && takenViews.length === 0) {
  run('vitest', 'run');
}
if (!values.types) run('playwright', 'test', 'whatIsThere.spec');
if (failed === 0) rmSync(folder, { recursive: true });
process.stdout.write(
  `\nwithout ${[...taken, ...takenViews].join(', ')}: ${failed === 0 ? 'passes' : `${failed} failed, in ${folder}`}\n`,
);
process.exitCode = failed === 0 ? 0 : 1;
