import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineStep } from '../../src/model';
import { addressOf, exists, quantityValue } from '../../src/quantity';
import { stepContext } from '../../src/run/stepPlan';
import { generatedRun } from '../run/generatedScenario';
import { allKinds, quantitiesOf } from './traces';

describe('outlineStep', () => {
  it('has the quantities of the computed step, each a number', () => {
    fc.assert(
      fc.property(generatedRun({ lastStep: 3 }), ({ run, step }) => {
        const trace = run.traceAt(step);
        const outline = outlineStep(stepContext(run.plan, step));
        for (const kind of allKinds) {
          for (const quantity of quantitiesOf(kind, trace)) {
            const isNumber = exists(quantity, outline) && typeof quantityValue(quantity, outline) === 'number';
            if (!isNumber) expect.fail(`${addressOf(quantity)} is not there`);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
