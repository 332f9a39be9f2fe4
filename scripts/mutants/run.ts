/**
 * `npm run mutants`: makes small changes to `model`, `quantity` and `run`, one at a time in a copy of the tree, and reports which of them no test
 * notices. Options: --seed N (1), --count N (150), --only PART_OF_A_PATH, --ids 3,17 (only these of
 * the chosen ones), --list (shows the changes and runs nothing).
 *
 * A seed chooses the changes, in turn from every file. The unit tests run once to find which of their files reach each change; then each change is
 * made, and these files run, the quickest first, for a minute and a half at most. What survives is a gap in the tests, or makes no difference:
 * docs/testing.md lists the latter.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { randomStream } from '../../src/model';
import { instrumented, type NumberedMutant } from './instrument';
import { type Mutant, mutantsOf } from './sites';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '150' },
    only: { type: 'string', default: '' },
    ids: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
  },
});

const copy = resolve('.cache/mutants');
const record = join(copy, '.reached.jsonl');

/** Quick tests run before the others: most changes are noticed by one of them. */
const quick = 8;

/** Test files that reach a change: with fewer, it may be that it is computed only once. */
const few = 3;

/** Milliseconds of the processor for the tests of one change. */
const patience = 90_000;

/** A change that makes a loop endless is noticed by the clock. */
const longestRun = 150_000;

/** Notes after each test file which changes it has reached, and the processor's time that it took: the clock's depends on other work. */
const setup = `import { appendFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';
const reached = (globalThis.__reached ??= new Set());
reached.clear();
const start = process.cpuUsage();
afterAll(() => {
  const { user, system } = process.cpuUsage(start);
  const line = { file: expect.getState().testPath, milliseconds: (user + system) / 1000, reached: [...reached] };
  if (process.env.REACHED) appendFileSync(process.env.REACHED, JSON.stringify(line) + '\\n');
});
`;

interface ReachedLine {
  readonly file: string;
  readonly milliseconds: number;
  readonly reached: readonly number[];
}

function sourceFiles(): readonly string[] {
  const { stdout } = spawnSync('git', ['ls-files', 'src/model', 'src/quantity', 'src/run'], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((file) => file.endsWith('.ts') && !file.endsWith('/index.ts') && file.includes(options.only));
}

/** One from each file in turn, until there are enough. */
function chosenMutants(files: readonly string[], count: number, seed: number): readonly NumberedMutant[] {
  const random = randomStream(seed);
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const left = [...items];
    return items.flatMap(() => left.splice(random.below(left.length), 1));
  };
  const queues = shuffled(files)
    .map((file) => shuffled(mutantsOf(file, readFileSync(file, 'utf8'))))
    .filter((queue) => queue.length > 0);
  const chosen: Mutant[] = [];
  for (let round = 0; chosen.length < count && queues.some((queue) => queue.length > round); round++) {
    chosen.push(...queues.flatMap((queue) => queue[round] ?? []));
  }
  return chosen.slice(0, count).map((mutant, id) => ({ ...mutant, id }));
}

/** The tracked files with all changes in them, none of them made, and the installed packages. */
function makeCopy(mutants: readonly NumberedMutant[]): void {
  rmSync(copy, { recursive: true, force: true });
  const { stdout } = spawnSync('git', ['ls-files'], { encoding: 'utf8', maxBuffer: 1e8 });
  for (const file of stdout.split('\n').filter((name) => name !== '' && existsSync(name))) {
    const target = join(copy, file);
    mkdirSync(dirname(target), { recursive: true });
    const own = mutants.filter((mutant) => mutant.file === file);
    if (own.length === 0) cpSync(file, target);
    else writeFileSync(target, instrumented(readFileSync(file, 'utf8'), own));
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'test/mutantSetup.ts'), setup);
  const config = readFileSync('vitest.config.ts', 'utf8');
  // What is compiled is the same for all changes, so it is kept.
  const added = "    setupFiles: ['test/mutantSetup.ts'],\n    experimental: { fsModuleCache: true },\n";
  const withSetup = config.replace('  test: {\n', `  test: {\n${added}`);
  if (withSetup === config) throw new Error('vitest.config.ts: the place for a setup file was not found');
  writeFileSync(join(copy, 'vitest.config.ts'), withSetup);
}

/** Whether the unit tests of these files pass. */
function testsPass(files: readonly string[], environment: Readonly<Record<string, string>>): Promise<boolean> {
  const options = ['--project=unit', '--bail=1', '--reporter=dot'];
  const run = spawn('npx', ['--no-install', 'vitest', 'run', ...options, ...files], {
    cwd: copy,
    stdio: 'ignore',
    env: { ...process.env, ...environment },
    // A group of its own, so that the workers end with it: one in an endless loop would not.
    detached: true,
  });
  const timer = setTimeout(() => {
    if (run.pid !== undefined) process.kill(-run.pid, 'SIGKILL');
  }, longestRun);
  return new Promise((done) => {
    run.on('exit', (status) => {
      clearTimeout(timer);
      done(status === 0);
    });
  });
}

/** Runs all tests once without a change. */
function reachedLines(): readonly ReachedLine[] {
  spawnSync('npx', ['--no-install', 'vitest', 'run', '--project=unit', '--reporter=dot'], {
    cwd: copy,
    stdio: 'ignore',
    env: { ...process.env, REACHED: record },
  });
  return readFileSync(record, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReachedLine)
    .sort((one, other) => one.milliseconds - other.milliseconds);
}

/** Whether a test of those that reach the change notices it. */
async function isNoticed(mutant: NumberedMutant, lines: readonly ReachedLine[]): Promise<boolean> {
  const files = testsOf(mutant, lines);
  for (const part of [files.slice(0, quick), files.slice(quick)]) {
    if (part.length > 0 && !(await testsPass(part, { MUTANT: String(mutant.id) }))) return true;
  }
  return false;
}

/** The tests of the change's own layer, then the others, each the quickest first, until there is enough to do. */
function testsOf({ id, file, isAtLoad }: NumberedMutant, lines: readonly ReachedLine[]): readonly string[] {
  const folder = `/test/${file.split('/')[1]}/`;
  const isOwn = (line: ReachedLine): boolean => line.file.includes(folder);
  const reached = lines.filter((line) => line.reached.includes(id));
  // What is computed once, as a module is loaded or at its first use, counts for the first test only: all of its layer's may depend on it.
  const isOnce = isAtLoad || reached.length < few;
  const reaching = isOnce ? lines.filter((line) => reached.includes(line) || isOwn(line)) : reached;
  let time = 0;
  return [...reaching.filter(isOwn), ...reaching.filter((line) => !isOwn(line))]
    .filter(({ milliseconds }) => {
      time += milliseconds;
      return time <= patience;
    })
    .map((line) => line.file);
}

function described({ file, line, kind, before, text }: Mutant): string {
  return `${file}:${line} ${kind}: ${before.replace(/\s+/g, ' ')} → ${text.replace(/\s+/g, ' ')}`;
}

const mutants = chosenMutants(sourceFiles(), Number(options.count), Number(options.seed));
if (options.list) {
  for (const mutant of mutants) process.stdout.write(`${described(mutant)}\n`);
} else {
  makeCopy(mutants);
  const lines = reachedLines();
  const survivors: Mutant[] = [];
  const ids = options.ids.split(',').filter(Boolean).map(Number);
  const tried = ids.length > 0 ? mutants.filter(({ id }) => ids.includes(id + 1)) : mutants;
  for (const mutant of tried) {
    const noticed = await isNoticed(mutant, lines);
    if (!noticed) survivors.push(mutant);
    process.stdout.write(
      `${mutant.id + 1}/${mutants.length} ${noticed ? 'noticed' : 'SURVIVED'} ${described(mutant)}\n`,
    );
  }
  process.stdout.write(`\nseed ${options.seed}: ${tried.length - survivors.length} of ${tried.length} noticed\n`);
  for (const survivor of survivors) process.stdout.write(`  ${described(survivor)}\n`);
}
