/**
 * Runs the programs of all examples (steps 1 and 3) and of 200 generated scenarios, these in other conventions too, as NumPy and as PyTorch in
 * both ways, with a Python that has these libraries, and prints how many agreed with the app:
 *
 *     npx tsx scripts/code/programs.ts [--python COMMAND] [--count N] [--magnitudes] [--write]
 *
 * With `--magnitudes` the scenarios have numbers up to 10^±160, and are compared in two ways: their traces with NumPy's (`scripts/numpyStep.py`), and
 * their programs. What disagrees because rounding decides it is counted apart; docs/model.md says what that is.
 *
 * `--write` puts the result into docs/code.md. PYTHON in the environment names the interpreter, too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { fileText, type Library, programOf, type Way } from '../../src/features/code/program';
import { clippedNorm, optimizers, type StepTrace } from '../../src/model';
import { divideChoices, shownStep, signChoices, usualConventions } from '../../src/quantity';
import { createRun } from '../../src/run';
import { comingData, examples } from '../../src/scenario';
import { type DrawnRun, generatedRun } from '../../test/run/generatedScenario';
import { disagreements, isRounding, relativeTolerance, type Tolerance } from '../../test/run/numpyTraces';
import { canImport, type Outcome, runPrograms } from './runPrograms';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: process.env.PYTHON ?? 'python3' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    magnitudes: { type: 'boolean', default: false },
  },
});

interface Form {
  readonly name: string;
  readonly library: Library;
  readonly way?: Way;
}

const forms: readonly Form[] = [
  { name: 'NumPy', library: 'numpy' },
  { name: 'PyTorch, a loop over the samples', library: 'torch', way: 'loop' },
  { name: 'PyTorch, `torch.func`', library: 'torch', way: 'func' },
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
  const unnamed = found.filter((one) => !one.isRounding);
  const infinite = drawnRuns.filter(({ run, step }) => !run.traceAt(step).finite).length;
  const agreed = drawnRuns.length - found.length;
  console.log(
    `Traces: ${agreed} of ${drawnRuns.length} agree, ${infinite} of them all have numbers that are not finite`,
  );
  console.log(`  rounding decides ${found.length - unnamed.length}, ${unnamed.length} have no reason`);
  for (const { drawn, places } of unnamed.slice(0, 12)) {
    console.log(`  ${places[0]}: ${JSON.stringify({ scenario: drawn.file, step: drawn.step })}`);
  }
  return unnamed.length;
}

/** The places of 1/B and the signs of the error that the app does not begin with. */
const otherConventions = divideChoices
  .flatMap((divide) => signChoices.map((sign) => ({ divide, sign })))
  .filter(({ divide, sign }) => divide !== usualConventions.divide || sign !== usualConventions.sign);

function inOtherConventions(all: readonly Subject[]): readonly Subject[] {
  return otherConventions.flatMap((conventions, offset) =>
    all
      .filter((_, index) => index % otherConventions.length === offset)
      .map(({ name, trace }) => ({
        name: `${name}, ${conventions.divide}, ${conventions.sign}`,
        trace: shownStep(trace, conventions),
      })),
  );
}

function outcomeOf({ library, way }: Form, subjects: readonly Subject[]): Outcome | undefined {
  if (!canImport(values.python, library)) return undefined;
  const texts = subjects.map(({ name, trace }) =>
    fileText(programOf(trace, { library, ...(way && { way }) }), { trace, title: name }),
  );
  return runPrograms(values.python, texts);
}

/** Programs compare to ten digits. */
const programTolerance: Tolerance = (_, largest) => 1e-10 * largest + 1e-290;

/** Whether the step has numbers that another form of the same formula cannot have: see "The limits of float64" in docs/model.md. */
function differsByForm({ run, step }: DrawnRun, library: Library): boolean {
  const trace = run.traceAt(step);
  const { network, settings } = trace;
  // x (error − Σ error x) cancels where the sum over the Jacobian does not.
  if (network.activations.at(-1) === 'softmax' && settings.loss !== 'crossEntropy') return true;
  // A square is computed before it is multiplied by 1 − β.
  if (optimizers[settings.optimizer.kind].isAdaptive && trace.updates && clippedNorm(trace) > 1e150) return true;
  // PyTorch passes 0 back through a slope of 0, whatever it multiplies.
  return library === 'torch' && !trace.finite;
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
  const outcome = outcomeOf(form, subjects);
  if (!outcome) {
    console.log(`${form.name}: skipped, ${values.python} has no ${form.library}`);
    continue;
  }
  const { failed: all } = outcome;
  const isNamed = (index: number): boolean => {
    const drawn = values.magnitudes ? drawnRuns[index] : undefined;
    return drawn !== undefined && (isRounding(drawn, programTolerance) || differsByForm(drawn, form.library));
  };
  const failed = new Map([...all].filter(([index]) => !isNamed(index)));
  failures += failed.size;
  if (all.size > failed.size) console.log(`${form.name}: ${all.size - failed.size} disagree as docs/model.md names it`);
  versions = { ...versions, ...outcome.versions };
  const agreed = subjects.length - all.size;
  rows.push(`| ${form.name} | ${subjects.length} | ${agreed} |`);
  console.log(`${form.name}: ${agreed} of ${subjects.length} agree with the app`);
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
