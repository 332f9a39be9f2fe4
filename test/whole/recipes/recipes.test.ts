/**
 * The recipes of CONTRIBUTING are complete: softplus, log-cosh and AdaGrad are added to a copy of the tree by nothing but the files
 * that the recipes name, and the copy passes the typecheck and the generated tests.
 *
 * Left out are the golden files, which need PyTorch; two steps computed by hand take their place. Of the long generated tests
 * only the parts about the added names run: the others are as they are without them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { additions } from './additions';
import { type CopiedTree, copiedTree } from './copiedTree';

let tree: CopiedTree;

beforeAll(() => {
  tree = copiedTree();
  for (const addition of additions) tree.add(addition);
});

afterAll(() => tree.remove());

describe('a recipe', () => {
  it.each(additions)('“$recipe” names every file that is created or changed', ({ recipe, created, inserted }) => {
    const [, section = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split(`### ${recipe}\n`);
    const steps = section.split(/^### /m)[0]?.replaceAll('name.ts', 'NAME.ts') ?? '';
    const paths = [
      ...Object.keys(created).map((path) => path.replace(/\w+\.ts$/, 'NAME.ts')),
      ...inserted.map(({ path }) => path),
    ];
    expect(paths.filter((path) => !steps.includes(path))).toEqual([]);
  });
});

describe('the copy with an activation, a loss and an optimizer more', { timeout: 300_000 }, () => {
  it('has types that agree', async () => {
    // What is built and its programs: a recipe changes no test, and those that know the names run below.
    writeFileSync(
      join(tree.folder, 'tsconfig.added.json'),
      JSON.stringify({ extends: './tsconfig.json', include: ['src', 'scripts'] }),
    );
    const types = await tree.run('tsc', '--noEmit', '--singleThreaded', '-p', 'tsconfig.added.json');
    expect(types).toMatchObject({ output: '', succeeded: true });
  });

  it('passes the tests of names, words, schema, documents and links, and the generated ones about the added names', async () => {
    // The last step of a recipe's documents: the published schema.
    const schema = await tree.run('tsx', '--import', './scripts/withoutStyles.ts', 'scripts/schema.ts');
    expect(schema).toHaveProperty('succeeded', true);
    const files = [
      'test/features/code/program/functions.test.ts',
      'test/whole/docs.test.ts',
      'test/importDirection.test.ts',
      'test/whole/monkeyLinks.test.ts',
      'test/model/computeStep.test.ts',
      'test/model/optimizers.test.ts',
      'test/model/activations',
      'test/quantity/address.test.ts',
      'test/quantity/functionWords.test.ts',
      'test/quantity/prose.test.ts',
      'test/run/settingTexts.test.ts',
      'test/scenario/jsonSchema.test.ts',
      'test/text',
      'test/views/Ledger/ruleText.test.ts',
    ];
    const generated = [
      'test/model/finiteDifferences.test.ts',
      'test/quantity/derivations.test.ts',
      'test/quantity/notations.test.ts',
    ];
    const inGenerated =
      'batchGradient is the slope|the sentences on|evaluate\\(|derivationOf|in the notation|a weight of layer 1';
    const added = "softplus|for 'logCosh' on '(identity|tanh)'|adagrad";
    const { failed, passed } = await unitTests(tree, [...files, ...generated], '-t', `^(?!${inGenerated})|${added}`);
    expect(failed).toEqual([]);
    const passedIn = (chosen: readonly string[]): readonly string[] =>
      passed.filter(({ file }) => chosen.some((one) => file.includes(one))).map(({ name }) => name);
    expect(passedIn(files).length).toBeGreaterThan(300);
    expect(passedIn(generated).filter((name) => !new RegExp(added).test(name))).toEqual([]);
    for (const name of ['softplus', 'logCosh', 'adagrad']) {
      expect(passedIn(generated).filter((one) => one.includes(name)).length).toBeGreaterThan(3);
    }
  });

  it('computes two steps with all three, from a scenario file, as they are by hand', async () => {
    const file = join(tree.folder, 'added.json');
    writeFileSync(file, JSON.stringify(addedScenario));
    const { output: printed, succeeded } = await tree.run('tsx', 'scripts/trace.ts', file, '--step', '2');
    expect(succeeded, printed).toBe(true);
    // s = wx, o = ln(1 + e^s), e = ln cosh(o − y), ∂e/∂w = tanh(o − y) · 1/(1 + e^−s) · x
    const [x, y, rate] = [2, 1, 0.1];
    const output = (w: number): number => Math.log(1 + Math.exp(w * x));
    const gradient = (w: number): number => (Math.tanh(output(w) - y) / (1 + Math.exp(-w * x))) * x;
    const first = gradient(0.5);
    const moved = 0.5 - (rate * first) / (Math.abs(first) + 1e-10);
    const second = gradient(moved);
    // The second step's rate is η/(1 + 1).
    const end = moved - ((rate / 2) * second) / (Math.sqrt(first ** 2 + second ** 2) + 1e-10);
    const { loss, layers } = JSON.parse(printed);
    const [layer] = layers;
    expect(layer.weights[0][0]).toBeCloseTo(moved, 12);
    expect(loss.batch).toBeCloseTo(Math.log(Math.cosh(output(moved) - y)), 12);
    expect(layer.gradient.weights[0][0]).toBeCloseTo(second, 12);
    expect(layer.weightsAfter[0][0]).toBeCloseTo(end, 12);
  });
});

const addedScenario = {
  format: 'batch-gradient-scenario',
  version: 1,
  title: 'added',
  network: { layers: [1, 1], activations: ['softplus'], bias: 'none', weights: [[[0.5]]] },
  loss: 'logCosh',
  data: { inputs: [[2]], targets: [[1]] },
  training: {
    batchSize: 1,
    reduction: 'mean',
    optimizer: { kind: 'adagrad', learningRate: 0.1, rateDecay: 1 },
  },
};

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface Passed {
  readonly file: string;
  readonly name: string;
}

/** The copy's tests that passed, and the names of those that failed; a file that cannot be loaded is a failure. */
async function unitTests(
  { folder, run }: CopiedTree,
  files: readonly string[],
  ...more: readonly string[]
): Promise<{ readonly passed: readonly Passed[]; readonly failed: readonly string[] }> {
  const report = join(folder, 'report.json');
  const where = ['--project=unit', '--reporter=json', `--outputFile=${report}`];
  const { output } = await run('vitest', 'run', ...where, ...files, ...more);
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  if (testResults.length === 0) throw new Error(`no test ran: ${output}`);
  const having = (wanted: string): readonly Passed[] =>
    testResults.flatMap(({ name: file, assertionResults }) =>
      assertionResults.filter(({ status }) => status === wanted).map(({ fullName }) => ({ file, name: fullName })),
    );
  const unread = testResults
    .filter(({ assertionResults }) => assertionResults.length === 0)
    .map(({ message }) => message);
  return { passed: having('passed'), failed: [...having('failed').map(({ name }) => name), ...unread] };
}
