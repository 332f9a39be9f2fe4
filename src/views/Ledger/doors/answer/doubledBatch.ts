/** A batch twice as large, at this step's weights: its own samples, and the next ones of the order. */
import { computeStep } from '../../../../model';
import { isPlain, plainStep } from '../../../../quantity';
import { type Run, stepContext } from '../../../../run';
import type { SlipRow, SlipTable } from '../../ownWay/slipTable';
import type { Asked } from './asked';

/** Undefined where samples have weights or are clipped: the ledger's rows have other factors then. */
export function doubledTable({ run, trace: shown, place }: Asked): SlipTable | undefined {
  const trace = plainStep(shown);
  if (!isPlain(trace)) return undefined;
  const next = nextSamples(run, trace.step, trace.batchSize);
  const { layer, from, to } = place;
  const context = stepContext(run.plan, trace.step);
  const { accumulate: _, ...settings } = trace.settings;
  const { cycle: _cycle, ...input } = context;
  const other = computeStep({ ...input, settings, batch: next ?? trace.batch, state: trace.stateBefore });
  const rows = [trace, other].flatMap((half, at): SlipRow[] =>
    half.batch.map((index, row) => {
      const x = half.activation(layer - 1, from, row + 1);
      const delta = half.delta(layer, to, row + 1);
      // The numbers of samples outside this batch have no place on the screen.
      const isOwn = at > 0;
      return {
        row: at * trace.batchSize + row + 1,
        sample: index + 1,
        x,
        delta,
        isOwnX: isOwn,
        isOwnDelta: isOwn,
        product: x * delta,
      };
    }),
  );
  const sum = rows.reduce((total, { product = 0 }) => total + product, 0);
  // It is what doubles.
  const total = { name: 'sum', value: sum, isResult: true } as const;
  const isSum = trace.settings.reduction === 'sum';
  return {
    slip: 'sumForMean',
    rows,
    totals: isSum ? [total] : [total, { name: 'mean', value: sum / rows.length }],
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
