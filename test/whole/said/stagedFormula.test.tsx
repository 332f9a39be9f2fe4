/** The line of formula below the ledger on the stage: an equation, in which nothing is written twice. */
import { describe, expect, it } from 'vitest';
import type { FilledScenario } from '../../../src/scenario';
import { storeAt } from '../../said/storeAt';
import { scenarioOf } from '../../views/Ledger/ledgerSteps';
import { toldOnStage } from './screen';

/** XOR in batches of 2, of which two make one update, with momentum and weight decay. */
function cycleOfTwo(): FilledScenario {
  const scenario = scenarioOf('xor');
  return {
    ...scenario,
    training: {
      ...scenario.training,
      batchSize: 2,
      optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0.9, weightDecay: 0.01 },
      accumulate: { batches: 2, divide: 'planned', clear: true },
    },
  };
}

/** The lines of the update of w from hidden 2 to output 1, without links, braces and spaces. */
async function linesOf(step: number, further = ''): Promise<readonly string[]> {
  const store = storeAt(cycleOfTwo(), `step=${step}&weight=2.2.1&phase=update${further}`);
  const told = await toldOnStage(store, undefined);
  return told
    .filter(({ beat }) => beat.startsWith('update.rule'))
    .flatMap(({ formulas }) => formulas)
    .map((tex) => tex.replace(/\\htmlData\{[^}]*\}|\\displaystyle|\\,|[{}\s]/g, ''));
}

const before = 'A_21^(2)\\textbefore';

describe('the formula on the stage', () => {
  it('of an update that waits for further batches is Δw = 0, once', async () => {
    expect(await linesOf(1)).toContain('\\Deltaw_21^(2)=0');
  });

  it('of weight decay has λw on one side only: λw = 0.01 · −1.3', async () => {
    expect(await linesOf(2)).toContain('\\lambdaw_21^(2)=0.01(-1.300000)=-0.0130');
  });

  it('of a number that is given has its value: 0 before the first batch, 0.0584 before the second', async () => {
    expect(await linesOf(1)).toContain(`${before}=0`);
    expect(await linesOf(2)).toContain(`${before}=0.0584`);
  });
});
