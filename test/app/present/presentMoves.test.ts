import { describe, expect, it } from 'vitest';
import { momentAfter, momentBefore } from '../../../src/app/present/presentMoves';
import { createRun } from '../../../src/run';
import { exampleNamed } from '../../../src/scenario';
import type { Moment } from '../../../src/store';

function runNamed(name: string) {
  const example = exampleNamed(name);
  if (!example) throw new Error(`no example ${name}`);
  return createRun(example.scenario, []);
}

const start: Moment = { step: 1, phase: 'batch' };

function walk(name: string, count: number): readonly Moment[] {
  const run = runNamed(name);
  const moments = [start];
  for (let index = 0; index < count; index++) moments.push(momentAfter(moments[index] ?? start, run));
  return moments;
}

describe('momentAfter', () => {
  it('goes through the parts of each phase, then the phase complete, then the next step', () => {
    const texts = walk('xor', 14).map(
      ({ step, phase, part }) => `${step} ${phase}${part === undefined ? '' : ` ${part}`}`,
    );
    expect(texts).toEqual([
      '1 batch',
      '1 forward 1',
      '1 forward',
      '1 loss',
      '1 output-delta',
      '1 hidden-delta',
      '1 per-sample',
      '1 sum 1',
      '1 sum 2',
      '1 sum 3',
      '1 sum',
      '1 update',
      '2 batch',
      '2 forward 1',
      '2 forward',
    ]);
  });

  it('stays at the end of the run', () => {
    const run = runNamed('xor');
    const end: Moment = { step: run.lastStep, phase: 'update' };
    expect(momentAfter(end, run)).toEqual(end);
  });
});

describe('momentBefore', () => {
  it.each(['xor', 'one-weight', 'iris', 'lecture', 'mse-128-64-10'])(
    'undoes exactly what momentAfter did in %s',
    (name) => {
      const run = runNamed(name);
      const moments = walk(name, 60);
      for (const [index, moment] of moments.entries()) {
        expect(momentBefore(moment, run)).toEqual(moments[Math.max(0, index - 1)]);
      }
    },
  );
});
