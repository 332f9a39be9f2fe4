import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileWith } from './scenarioFile';
import { differences, readGolden, runTrace, traced } from './traceFiles';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trace-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('npm run trace', () => {
  it('prints on standard output what the command writes', async () => {
    const args = [write('valid.json', fileWith({})), '--step', '2'];
    const ran = runTrace(...args);
    expect(ran).toEqual(await traced(...args));
    expect([ran.status, ran.stderr, JSON.parse(ran.stdout).step]).toEqual([0, '', 2]);
  });

  it('prints on standard error what is wrong, and exits with 2', async () => {
    const ran = runTrace('nowhere.json');
    expect(ran).toEqual(await traced('nowhere.json'));
    expect([ran.status, ran.stdout]).toEqual([2, '']);
  });

  it.each(['xor', 'adam-decay-last-batch', 'sure-wrong-softmax'])(
    'of %s prints the golden trace of its last step',
    async (name) => {
      const { scenario, traces } = readGolden(name);
      const golden = traces.at(-1);
      const { status, stdout, stderr } = await traced(write('golden.json', scenario), '--step', String(golden?.step));
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(differences(JSON.parse(stdout), golden)).toEqual([]);
    },
  );

  it('loads a data set that the app loads on request', async () => {
    const file = write('digits.json', {
      ...fileWith({}),
      network: { layers: [64, 10], activations: ['softmax'] },
      loss: 'crossEntropy',
      data: { dataset: 'digits' },
      view: undefined,
      training: { batchSize: 2, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.3 } },
    });
    const { inputs, targets } = JSON.parse((await traced(file, '--no-sample-gradients')).stdout);
    expect(inputs.map((row: readonly number[]) => row.length)).toEqual([64, 64]);
    expect(targets.map((row: readonly number[]) => row.indexOf(1))).toEqual([0, 1]);
  });

  it('prints step 1 where none is named, and leaves out sample gradients when told', async () => {
    const file = write('valid.json', fileWith({}));
    const whole = JSON.parse((await traced(file)).stdout);
    const lean = JSON.parse((await traced(file, '--no-sample-gradients')).stdout);
    expect([whole.step, lean.step]).toEqual([1, 1]);
    expect('sampleGradients' in whole.layers[0]).toBe(true);
    expect('sampleGradients' in lean.layers[0]).toBe(false);
  });

  const three = { 'network.activations': ['tanh', 'tanh', 'tanh'] };
  it.each<[string, () => string[], string | RegExp]>([
    [
      'a bad scenario',
      () => [write('bad.json', fileWith(three))],
      'network.activations: expected 2 entries, one per layer 1..2; got 3\n',
    ],
    ['a file that is not JSON', () => [write('not.json', '{"format": oops}')], /^not JSON: [^\n]+\n$/],
    ['a file that is not there', () => ['nowhere.json'], /^nowhere\.json: cannot be read: [^\n]+\n$/],
    ['no file', () => [], /^arguments: expected one scenario file; got 0; [^\n]+\n$/],
    ['step 0', () => [write('valid.json', fileWith({})), '--step', '0'], '--step: expected an integer ≥ 1; got "0"\n'],
    [
      'step 1.5',
      () => [write('valid.json', fileWith({})), '--step=1.5'],
      '--step: expected an integer ≥ 1; got "1.5"\n',
    ],
    [
      'a step too far',
      () => [write('valid.json', fileWith({})), '--step', '999999999'],
      /^--step: expected an integer 1\.\.\d+; got 999999999\n$/,
    ],
    ['an unknown option', () => [write('valid.json', fileWith({})), '--all'], /^arguments: [^\n]*--all[^\n]*\n$/],
  ])('%s: exit code 2, one line on standard error, nothing on standard output', async (_, args, message) => {
    const { status, stdout, stderr } = await traced(...args());
    expect(status).toBe(2);
    expect(stdout).toBe('');
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });

  it('stops quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      'scripts/trace.ts',
      'src/scenario/examples/mse-128-64-10.json',
    ]);
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect(errors).toBe('');
    expect(status).toBe(0);
  });
});
