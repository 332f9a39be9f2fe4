/** The npm package as a program has it: the packed file, installed in an empty folder without a network. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import katex from 'katex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageName, packageTypes, packedPackage } from '../../scripts/package/buildPackage';
import { packagePage } from '../../scripts/package/packagePage';
import type * as Package from '../../src/package';
import { examples } from '../../src/scenario';
import { differences, goldenNames, readGolden, traced } from '../scenario/traceFiles';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'npm-package-')));
const installed = join(folder, 'node_modules/batch-gradient');
const inShell = process.platform === 'win32';
let packed: Uint8Array;
let own: typeof Package;

beforeAll(async () => {
  packed = await packedPackage();
  writeFileSync(join(folder, packageName()), packed);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const options = { cwd: folder, encoding: 'utf8', shell: inShell, stdio: 'pipe' } as const;
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', `./${packageName()}`], options);
  own = (await import(/* @vite-ignore */ pathToFileURL(join(installed, 'index.js')).href)) as typeof Package;
});

afterAll(() => rmSync(folder, { recursive: true }));

function example(name: string): Package.Scenario {
  return own.parseScenario(JSON.parse(readFileSync(`src/scenario/examples/${name}.json`, 'utf8')));
}

function node(program: string): string {
  return execFileSync('node', [program], { cwd: folder, encoding: 'utf8' });
}

describe('the packed file', () => {
  it('installs alone: no dependency, and nothing but what it lists', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'batch-gradient', type: 'module', license: 'MIT' });
    expect(Object.keys(manifest).filter((key) => /dependencies/i.test(key))).toEqual([]);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'batch-gradient',
    ]);
    expect(readdirSync(installed)).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'third-party.txt']));
    // `react` would be the page, and `document` a DOM.
    expect(readFileSync(join(installed, 'index.js'), 'utf8')).not.toMatch(/^import |\bdocument\.|\bwindow\./m);
  });

  it('has the same bytes when it is made again', async () => {
    const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await packedPackage())).toBe(hash(packed));
  });

  it('has examples that run: a ledger as a table, and a check of a gradient', () => {
    expect(node(join(installed, 'examples/ledger.mjs'))).toContain('divided once by B = 4           0.0130');
    expect(node(join(installed, 'examples/check-gradient.mjs'))).toMatch(/^The gradients agree/);
    const wrong = readFileSync(join(installed, 'examples/check-gradient.mjs'), 'utf8');
    // A sum that was not divided.
    writeFileSync(join(installed, 'examples/wrong.mjs'), wrong.replace('value / inputs.length', 'value'));
    const { status, stdout } = spawnSync('node', [join(installed, 'examples/wrong.mjs')], { encoding: 'utf8' });
    expect(stdout).toMatch(/^w_01 of layer 1: own .*\n(?:w_.*\n)*The gradients differ\.\n$/);
    expect(status).toBe(1);
  });

  it('has the program of its page, with the numbers that the page gives', () => {
    const page = readFileSync(join(installed, 'README.md'), 'utf8');
    const [, program = ''] = /```js\n([^`]*)```/.exec(page) ?? [];
    const printing = program.replace(/^(valueOf|derivationOf|traceJson)(.*);(?: \/\/.*)?$/gm, 'console.log($1$2);');
    writeFileSync(join(folder, 'page.mjs'), printing);
    const printed = node('page.mjs').trim().split('\n');
    expect(printed.map((line) => line.replace(/ /g, ''))).toEqual([
      '-1',
      '-1',
      expect.stringContaining('\\sum'),
      '[[-1]]',
    ]);
  });

  it('has types that a strict program of today is checked with', () => {
    const program = `
      import { createRun, derivationOf, parseScenario, ScenarioError, traceJson, traceOf, valueOf } from 'batch-gradient';
      import type { Change, Run, Scenario, Trace, TraceJson } from 'batch-gradient';
      const scenario: Scenario = parseScenario({});
      const changes: readonly Change[] = [{ step: 2, setting: 'learningRate', value: 0.1 }];
      const run: Run = createRun(scenario, changes);
      const trace: Trace = traceOf(run, 1);
      const value: number = valueOf(trace, 'delta.2.1.3');
      const from: readonly string[] = derivationOf(trace, 'delta.2.1.3').from;
      const json: TraceJson = traceJson(run, 1, { sampleGradients: false });
      const slope: number | string | undefined = json.layers[0]?.slope?.[0]?.[0];
      export const place = (error: unknown): string => (error instanceof ScenarioError ? error.place : '');
      // @ts-expect-error: a trace is computed, never written by hand
      valueOf({}, 'batchLoss');
      export { from, slope, value };
    `;
    writeFileSync(join(folder, 'consumer.ts'), program);
    const options = ['--strict', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022'];
    execFileSync(
      resolve('node_modules/.bin/tsc'),
      ['--noEmit', '--lib', 'es2022', '--types', '', ...options, '--exactOptionalPropertyTypes', 'consumer.ts'],
      { cwd: folder, encoding: 'utf8', shell: inShell, stdio: 'pipe' },
    );
  });
});

describe('traceJson', () => {
  it.each(['xor', 'lecture', 'one-weight', 'square-batch', 'iris'])(
    'is what `npm run trace` prints for %s, bit for bit',
    async (name) => {
      const file = `src/scenario/examples/${name}.json`;
      for (const step of [1, 3]) {
        const { stdout } = await traced(file, '--step', String(step));
        const json = own.traceJson(own.createRun(example(name)), step);
        // Numbers are compared with their signs: −0 is not 0.
        expect(bits(json)).toEqual(bits(JSON.parse(stdout)));
      }
    },
  );

  it('leaves sample gradients out where they are not asked for', async () => {
    const { stdout } = await traced('src/scenario/examples/digits.json', '--no-sample-gradients');
    const json = own.traceJson(own.createRun(example('digits')), 1, { sampleGradients: false });
    expect(bits(json)).toEqual(bits(JSON.parse(stdout)));
  });

  it.each(goldenNames)('agrees with PyTorch: %s', (name) => {
    const { scenario, traces } = readGolden(name);
    const run = own.createRun(own.parseScenario(scenario));
    for (const golden of traces) expect(differences(own.traceJson(run, golden.step), golden)).toEqual([]);
  });
});

/** Every number by its bits. */
function bits(json: unknown): string {
  return JSON.stringify(json, (_, value) => (Object.is(value, -0) ? 'negative zero' : value));
}

describe('valueOf and derivationOf', () => {
  it('read the number of an address, and say how it is computed', () => {
    const run = own.createRun(example('xor'));
    const trace = own.traceOf(run, 1);
    const { layers } = own.traceJson(run, 1);
    expect(trace).toEqual({ step: 1, epoch: 1, batch: [0, 1, 2, 3], batchSize: 4, updates: true });
    expect(own.valueOf(trace, 'batchGradient.2.2.1')).toBe(layers[1]?.gradient.weights[1]?.[0]);
    expect(own.valueOf(trace, 'delta.1.3.4')).toBe(layers[0]?.delta[3]?.[2]);
    const { symbols, numbers, from } = own.derivationOf(trace, 'delta.2.1.2');
    expect(symbols).toContain('\\delta_{1}^{(2)}(2) = ');
    expect(from).toEqual(['outputError.1.2', 'slope.2.1.2']);
    for (const tex of [symbols, numbers]) expect(() => katex.renderToString(tex, { strict: 'error' })).not.toThrow();
    expect(own.derivationOf(trace, 'weight.2.2.1')).toEqual({
      symbols: 'w_{21}^{(2)}',
      numbers: 'w_{21}^{(2)} = -1.3',
      from: [],
    });
  });

  it('every number from which a formula is computed has an address that can be asked', () => {
    const trace = own.traceOf(own.createRun(example('lecture')), 2);
    const seen = new Set<string>();
    const waiting = ['weightAfter.1.1.1', 'lossAfter'];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      expect(own.valueOf(trace, address)).toEqual(expect.any(Number));
      waiting.push(...own.derivationOf(trace, address).from);
    }
    expect(seen.size).toBeGreaterThan(50);
  });
});

describe('createRun', () => {
  it('makes changes as links do', () => {
    const run = own.createRun(example('xor'), [
      { step: 2, setting: 'weight.2.0.1', value: 0.25 },
      { step: 2, setting: 'learningRate', value: 0.1 },
      { step: 1, setting: 'reduction', value: 'sum' },
    ]);
    expect(own.valueOf(own.traceOf(run, 2), 'weight.2.0.1')).toBe(0.25);
    const { gradient, gradientSum } = own.traceJson(run, 1).layers[0] as Package.TraceLayer;
    expect(gradient).toEqual(gradientSum);
  });

  it('runs the built-in data sets, without anything to wait for', () => {
    const run = own.createRun(example('digits-linear'));
    expect(own.valueOf(own.traceOf(run, 1), 'batchLoss')).toBeGreaterThan(0);
  });

  it('has every built-in example', () => {
    for (const { name } of examples) expect(own.createRun(example(name)).lastStep, name).toBeGreaterThan(1);
  });
});

describe('what is wrong', () => {
  it('with a file or a change is a ScenarioError with its place', () => {
    const scenario = example('xor');
    const problem = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return error;
      }
    };
    const ofFile = problem(() => own.parseScenario({ format: 'batch-gradient-scenario', version: 1, loss: 'mse' }));
    expect(ofFile).toBeInstanceOf(own.ScenarioError);
    expect(ofFile).toMatchObject({ name: 'ScenarioError', place: 'network', message: 'network: this key is missing' });
    const changes: readonly (readonly [Package.Change, string])[] = [
      [{ step: 1, setting: 'batchSize', value: 9 }, 'changes[0]: batchSize: expected an integer 1..4; got 9'],
      [{ step: 0, setting: 'batchSize', value: 1 }, 'changes[0]: step: expected an integer ≥ 1; got 0'],
      [{ step: 1, setting: 'weight.9.1.1', value: 1 }, 'changes[0]: weight 9.1.1: expected a layer 1..2'],
      [{ step: 1, setting: 'weight.2.1', value: 1 }, 'changes[0]: setting: expected weight.l.i.j; got "weight.2.1"'],
      [{ step: 1, setting: 'weight.2.1.1', value: '' }, 'changes[0]: weight 2.1.1: expected a finite number; got NaN'],
      [
        { step: 2, setting: 'loss', value: 'squaredError' },
        'changes[0]: loss: expected step 1, because it belongs to the whole run; got 2',
      ],
    ];
    for (const [change, message] of changes) {
      const error = problem(() => own.createRun(scenario, [change]));
      expect(error).toBeInstanceOf(own.ScenarioError);
      expect(error).toMatchObject({ place: 'changes[0]', message });
    }
  });

  it('with a step or an address is a RangeError, with what was made elsewhere a TypeError', () => {
    const scenario = example('xor');
    const run = own.createRun(scenario);
    const trace = own.traceOf(run, 1);
    for (const step of [0, 1.5, run.lastStep + 1]) expect(() => own.traceOf(run, step)).toThrow(RangeError);
    for (const address of ['', 'delta', 'delta.2.1.9', 'delta.9.1.1', '__proto__.1', 'weight.1,1,1']) {
      expect(() => own.valueOf(trace, address), address).toThrow(RangeError);
      expect(() => own.derivationOf(trace, address), address).toThrow(RangeError);
    }
    expect(() => own.createRun({ ...scenario })).toThrow(TypeError);
    expect(() => own.traceOf({ ...run }, 1)).toThrow(TypeError);
    expect(() => own.valueOf({ ...trace }, 'batchLoss')).toThrow(TypeError);
  });
});

it('docs/package.md lists what the source says (after a change: npx vitest run npmPackage -u)', async () => {
  const page = readFileSync('docs/package.md', 'utf8');
  await expect(packagePage(page, packageTypes())).toMatchFileSnapshot('../../docs/package.md');
});
