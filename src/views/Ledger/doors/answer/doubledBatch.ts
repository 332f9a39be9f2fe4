/** A batch twice as large, at this step's weights: its own samples, and the next ones of the order. */
import { latestFor } from '../../../../memory';
import type { StepTrace } from '../../../../model';
import { divisionRow, rowsOf, sampleAt, shownIn, shownStep } from '../../../../quantity';
import { type Run, stepContext } from '../../../../run';
import type { SlipTable } from '../../ownWay/slipTable';
import type { Asked } from './asked';
import { changedStep } from './changedStep';

/** Where the data have no further samples, every row is twice in it. Kept: another weight has the same step. */
export const doubledStep = latestFor((trace: StepTrace, run: Run): StepTrace => {
  const next = nextSamples(run, trace.step, trace.batchSize) ?? trace.batch;
  return changedStep({ run, trace }, { batch: [...trace.batch, ...next] });
});

/** Its rows as the ledger shows its own: `trace` has the conventions. */
export function doubledTable(plain: StepTrace, { trace, place: { layer, from, to } }: Asked): SlipTable {
  const { carried } = shownIn(trace);
  const step = carried ? shownStep(plain, { divide: 'delta' }) : plain;
  const rows = rowsOf(step).map((row) => {
    const x = step.activation(layer - 1, from, row);
    const delta = step.delta(layer, to, row);
    // The numbers of samples outside this batch have no place on the screen, nor has a δ that is divided by twice as many.
    const isOwn = row > trace.batchSize;
    return {
      row,
      sample: sampleAt(step, row),
      x,
      delta,
      isOwnX: isOwn,
      isOwnDelta: isOwn || carried,
      product: x * delta,
    };
  });
  const sum = rows.reduce((total, { product }) => total + product, 0);
  // It is what doubles.
  const total = { name: 'sum', value: sum, isResult: true } as const;
  return {
    slip: 'sumForMean',
    rows,
    totals: divisionRow(trace) === 'none' ? [total] : [total, { name: 'mean', value: sum / rows.length }],
  };
}

/** Indices into the data, from 0. Undefined where the data have no further ones, or the run ends before. */
function nextSamples(run: Run, step: number, count: number): readonly number[] | undefined {
  if (2 * count > run.data.sampleCount) return undefined;
  const next: number[] = [];
  for (let at = step + 1; next.length < count && at <= run.lastStep; at++)
    next.push(...stepContext(run.plan, at).batch);
  return next.length < count ? undefined : next.slice(0, count);
}

/** Whether every row of the larger batch occurs twice. */
export function isRepeatedBatch({ run, trace }: Pick<Asked, 'run' | 'trace'>): boolean {
  return nextSamples(run, trace.step, trace.batchSize) === undefined;
}
