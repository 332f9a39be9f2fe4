/**
 * Runs the programs of all examples (steps 1 and 3) and of 200 generated scenarios, these in other conventions too, as NumPy and as PyTorch,
 * with a Python that has these libraries, and prints how many agreed with the app:
 *
 *     npx tsx scripts/code/programs.ts [--python COMMAND] [--count N] [--magnitudes] [--form numpy|torch] [--write]
 *
 * With `--magnitudes` the scenarios have numbers up to 10^±160, and are compared in two ways: their traces with NumPy's (`scripts/numpyStep.py`), and
 * their programs. What disagrees because rounding decides it is counted apart; docs/model.md says what that is.
 *
 * `--write` puts the result into docs/code.md. PYTHON in the environment names the interpreter, too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { fileText, type Library, programOf } from '../../src/features/code/program';
import type { StepTrace } from '../../src/model';
import { divideChoices, shownStep, usualConventions } from '../../src/quantity';
import { createRun } from '../../src/run';
import { comingData, examples } from '../../src/scenario';
import { generatedRun } from '../../test/run/generatedScenario';
import { disagreements, relativeTolerance } from '../../test/run/numpyTraces';
import { canImport } from '../python';
import { absorbsBias, type LimitName, limitNames, limitsOf } from './programLimits';
import { spreadsOf } from './programRounding';
import { type Outcome, runPrograms } from './runPrograms';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: process.env.PYTHON ?? 'python3' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    magnitudes: { type: 'boolean', default: false },
    form: { type: 'string', multiple: true },
  },
});

interface Form {
  readonly name: string;
  readonly library: Library;
}

const forms: readonly Form[] = [
  { name: 'NumPy', library: 'numpy' },
  { name: 'PyTorch', library: 'torch' },
];

interface Subject {
  readonly name: string;
  readonly trace: StepTrace;
}

async function exampleSubjects(): Promise<readonly Subject[]> {
  const all = await Promise.all(
    examples.map(async (example) => {
      await example.coming?.();
      await comingData(example.scenario);
      const run = createRun(example.scenario, []);
      return [1, 3].map((step) => ({ name: `${example.name}, step ${step}`, trace: run.traceAt(step) }));
    }),
  );
  return all.flat();
}

const drawnRuns = fc.sample(
  generatedRun(values.magnitudes ? { orders: ['sequential', 'byHand'], magnitudes: true } : {}),
  { numRuns: Number(values.count), seed: Number(values.seed) },
);

function generatedSubjects(): readonly Subject[] {
  return drawnRuns.map(({ run, step }, index) => ({
    name: `generated ${index + 1}, step ${step}`,
    trace: run.traceAt(step),
  }));
}

/** Prints the traces that disagree with NumPy's; how many do so without a reason. */
function compareTraces(): number {
  const found = disagreements(values.python, drawnRuns, relativeTolerance);
  const others = found.filter((one) => !one.isRounding);
  const unnamed = others.filter(({ drawn: { run, step }, first }) => {
    const trace = run.traceAt(step);
    return !first.every(({ keys: [group, , name, row] }) => {
      return group === 'layers' && (name === 's' || name === 'x') && absorbsBias(trace, Number(row) + 1);
    });
  });
  const infinite = drawnRuns.filter(({ run, step }) => !run.traceAt(step).finite).length;
  const agreed = drawnRuns.length - found.length;
  console.log(
    `Traces: ${agreed} of ${drawnRuns.length} agree, ${infinite} of them all have numbers that are not finite`,
  );
  const absorbed = others.length - unnamed.length;
  console.log(
    `  rounding decides ${found.length - others.length}, a bias is absorbed ${absorbed}, ${unnamed.length} have no reason`,
  );
  for (const { drawn, places } of unnamed.slice(0, 12)) {
    console.log(`  ${places[0]}: ${JSON.stringify({ scenario: drawn.file, step: drawn.step })}`);
  }
  return unnamed.length;
}

/** The places of 1/B that the app does not begin with. */
const otherConventions = divideChoices
  .filter((divide) => divide !== usualConventions.divide)
  .map((divide) => ({ divide }));

function inOtherConventions(all: readonly Subject[]): readonly Subject[] {
  return otherConventions.flatMap((conventions, offset) =>
    all
      .filter((_, index) => index % otherConventions.length === offset)
      .map(({ name, trace }) => ({
        name: `${name}, ${conventions.divide}`,
        trace: shownStep(trace, conventions),
      })),
  );
}

function textOf({ name, trace }: Subject, { library }: Pick<Form, 'library'>): string {
  return fileText(programOf(trace, library), { trace, title: name });
}

function outcomeOf(form: Form, subjects: readonly Subject[]): Outcome | undefined {
  if (!canImport(values.python, form.library)) return undefined;
  return runPrograms(
    values.python,
    subjects.map((subject) => textOf(subject, form)),
  );
}

/** The programs that disagree for reasons that docs/model.md names; prints how many there are of each reason, joined by "and" where they have several. */
function namedIn({ library }: Form, { differences }: Outcome): ReadonlySet<number> {
  const stopped = [...differences].flatMap(([index, difference]) => {
    const subject = subjects[index];
    return subject ? [{ index, difference, subject }] : [];
  });
  const spreads = spreadsOf(
    values.python,
    stopped.map(({ subject }) => textOf(subject, { library: 'numpy' })),
  );
  const reasons = new Map<number, readonly LimitName[]>();
  for (const [at, { index, difference, subject }] of stopped.entries()) {
    const spread = spreads[at] ?? (() => 0);
    const limits = limitsOf(difference, { trace: subject.trace, library, spread });
    if (limits) reasons.set(index, limits);
  }
  for (const limit of limitNames) {
    const found = [...reasons.values()].filter(([first]) => first === limit).length;
    if (found > 0) console.log(`  ${limit}: ${found}`);
  }
  return new Set(reasons.keys());
}

const start = '<!-- result -->';

const generated = generatedSubjects();
const subjects = values.magnitudes
  ? generated
  : [...(await exampleSubjects()), ...generated, ...inOtherConventions(generated)];
const rows: string[] = [];
let versions: Readonly<Record<string, string>> = {};
let failures = values.magnitudes ? compareTraces() : 0;
for (const form of forms) {
  if (values.form && !values.form.includes(form.library)) continue;
  const outcome = outcomeOf(form, subjects);
  if (!outcome) {
    console.log(`${form.name}: skipped, ${values.python} has no ${form.library}`);
    continue;
  }
  const { failed: all } = outcome;
  const agreed = subjects.length - all.size;
  console.log(`${form.name}: ${agreed} of ${subjects.length} agree with the app`);
  const named = values.magnitudes ? namedIn(form, outcome) : new Set<number>();
  const failed = new Map([...all].filter(([index]) => !named.has(index)));
  failures += failed.size;
  if (values.magnitudes) console.log(`  without a reason: ${failed.size}`);
  versions = { ...versions, ...outcome.versions };
  rows.push(`| ${form.name} | ${subjects.length} | ${agreed} |`);
  for (const [index, message] of [...failed].slice(0, 12)) {
    console.log(`  ${subjects[index]?.name}: ${message.slice(0, 600)}`);
  }
}
if (values.write) {
  const page = 'docs/code.md';
  const text = readFileSync(page, 'utf8');
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version.replace(/\+.*/, '')}`);
  const table = ['| program | files | agree |', '|---|--:|--:|', ...rows].join('\n');
  const [before, , after] = text.split(start);
  if (after === undefined) throw new Error(`${page}: expected ${start} twice`);
  writeFileSync(page, [before, `\n\nWith ${named.join(', ')}:\n\n${table}\n\n`, after].join(start));
}
process.exitCode = failures > 0 ? 1 : 0;
