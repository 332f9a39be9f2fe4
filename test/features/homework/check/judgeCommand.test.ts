/** `npm run judge`: one judgement as JSON, or one line that says what to mend. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeCommand } from '../../../../scripts/homework/judgeCommand';
import { scenarioText } from '../../../../src/store';
import { exampleScenario } from '../../../exampleScenario';

let folder = '';
let scenario = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'judge-'));
  scenario = write('scenario.json', scenarioText(exampleScenario('xor')));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function ran(...args: string[]) {
  let [stdout, stderr] = ['', ''];
  const status = await judgeCommand(args, {
    async write(text) {
      stdout += text;
    },
    complain(line) {
      stderr += line;
    },
  });
  return { status, stdout, stderr };
}

const judged = (numbers: unknown, ...more: string[]) =>
  ran(scenario, write('numbers.json', JSON.stringify(numbers)), ...more);

it('prints a state for each number, a verdict and the causes', async () => {
  const { status, stdout, stderr } = await judged({
    'batchGradient.2.2.1': '0,0518947',
    'update.2.2.1': '-0.0259474',
    'delta.2.1.1': '0.147',
    'delta.2.1.2': '',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    verdict: 'difference',
    cells: {
      'delta.2.1.1': { state: 'right', typed: '0.147', expected: expect.closeTo(0.1465, 3) },
      'batchGradient.2.2.1': { state: 'wrong', typed: '0,0518947', expected: expect.closeTo(0.01297, 4) },
      'update.2.2.1': { state: 'follows', typed: '-0.0259474', expected: expect.closeTo(-0.00649, 4) },
    },
    causes: [{ name: 'sumForMean', certain: true }],
  });
});

it('judges the numbers of another step, and a sheet without any', async () => {
  const third = await judged({ 'batchGradient.2.2.1': '0.0130' }, '--step', '3');
  expect(JSON.parse(third.stdout).cells['batchGradient.2.2.1'].expected).not.toBeCloseTo(0.01297, 4);
  expect(JSON.parse((await judged({})).stdout)).toEqual({ verdict: 'unknown', cells: {}, causes: [] });
});

it.each([
  [{ 'delta.9.1.1': '1' }, 'delta.9.1.1: expected the address of a number that this step has'],
  [{ 'weight.1.1.1': '1' }, 'weight.1.1.1: expected the address of a number that this step has'],
  [{ 'delta.2.1.1': 'abc' }, 'delta.2.1.1: expected a number; got "abc"'],
  [{ 'delta.2.1.1': 0.1 }, 'delta.2.1.1: expected a text; got 0.1'],
])('refuses %j in one line', async (numbers, said) => {
  expect(await judged(numbers)).toEqual({ status: 2, stdout: '', stderr: `${said}\n` });
});

it('refuses files that it cannot read, and a step out of reach', async () => {
  const numbers = write('none.json', '{}');
  const lines = [
    await ran(scenario),
    await ran(scenario, join(folder, 'nowhere.json')),
    await ran(scenario, write('list.json', '[]')),
    await ran(scenario, write('text.json', '{')),
    await ran(numbers, numbers),
    await ran(scenario, numbers, '--step', '0'),
  ];
  expect(lines.map(({ status, stdout }) => [status, stdout])).toEqual(lines.map(() => [2, '']));
  expect(lines.map(({ stderr }) => stderr.trim().split('\n').length)).toEqual(lines.map(() => 1));
  expect(lines[2]?.stderr).toContain('list.json: expected an object of texts by address');
});
