/**
 * Runs the programs of all examples (steps 1 and 3) and of 200 generated scenarios, these in other conventions too, as NumPy and as PyTorch in
 * both ways, with a Python that has these libraries, and prints how many agreed with the app:
 *
 *     npx tsx scripts/programs.ts [--python COMMAND] [--count N] [--write]
 *
 * `--write` puts the result into docs/code.md. PYTHON in the environment names the interpreter, too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { fileText, type Library, programOf, type Way } from '../src/code';
import type { StepTrace } from '../src/model';
import { divideChoices, shownStep, signChoices, usualConventions } from '../src/quantity';
import { createRun } from '../src/run';
import { comingData, examples } from '../src/scenario';
import { generatedRun } from '../test/run/generatedScenario';
import { canImport, type Outcome, runPrograms } from './runPrograms';

const { values } = parseArgs({
  options: {
    python: { type: 'string', default: process.env.PYTHON ?? 'python3' },
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
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

function generatedSubjects(count: number, seed: number): readonly Subject[] {
  return fc
    .sample(generatedRun(), { numRuns: count, seed })
    .map(({ run, step }, index) => ({ name: `generated ${index + 1}, step ${step}`, trace: run.traceAt(step) }));
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

const start = '<!-- result -->';

const generated = generatedSubjects(Number(values.count), Number(values.seed));
const subjects = [...(await exampleSubjects()), ...generated, ...inOtherConventions(generated)];
const rows: string[] = [];
let versions: Readonly<Record<string, string>> = {};
let failures = 0;
for (const form of forms) {
  const outcome = outcomeOf(form, subjects);
  if (!outcome) {
    console.log(`${form.name}: skipped, ${values.python} has no ${form.library}`);
    continue;
  }
  const { failed } = outcome;
  failures += failed.size;
  versions = { ...versions, ...outcome.versions };
  const agreed = subjects.length - failed.size;
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
