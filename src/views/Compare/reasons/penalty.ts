/** Another penalty: Δg = (λ_b/R_b − λ_a/R_a)w on equal data gradients. */

import type { PairedTraces } from '../pairNumbers';
import { bothRows, dataGradients, difference, isMultiple, norm, penaltyGradients } from './facts';
import { exact, nameOfRun, type Reason, type ReasonsFor } from './reason';

export const penaltyReasons: ReasonsFor = ({ traces }) => {
  const { first, second } = traces;
  const [one, other] = [first.settings.penalty, second.settings.penalty];
  const apart = norm(difference(...bothRows(traces, penaltyGradients)));
  const data = norm(bothRows(traces, dataGradients)[0]);
  if (apart === 0 || data === 0) return [];
  const adds: Reason = {
    name: one && other ? 'penaltiesDiffer' : 'penaltyAdds',
    values: { norm: apart, share: apart / data },
  };
  const byBatch = [one, other].some((penalty) => penalty?.divideBy === 'batch');
  if (byBatch) return [adds, { name: 'penaltyShrinks', values: { size: exact(first.batchSize) } }];
  const { reduction, divisor = 'batch' } = first.settings;
  if (reduction === 'sum' || divisor === 'none' || typeof divisor === 'number')
    return [adds, { name: 'penaltyUnderSum', values: {} }];
  return [adds, { name: 'penaltyWithoutBatch', values: {} }];
};

/** The same penalty, divided by another number, because the runs have batches or data of another size. */
export function penaltyDivisorReasons({ first, second }: PairedTraces): readonly Reason[] {
  const divideBy = second.settings.penalty?.divideBy;
  const factor = first.penaltyDivisor / second.penaltyDivisor;
  const isSame = JSON.stringify(first.settings.penalty) === JSON.stringify(second.settings.penalty);
  if (divideBy === undefined || !isSame || factor === 1) return [];
  const rows = bothRows({ first, second }, penaltyGradients);
  if (!isMultiple(...rows, factor)) return [];
  const values = { factor, second: nameOfRun('second') };
  return [divideBy === 'batch' ? { name: 'penaltyByBatch', values } : { name: 'penaltyByData', values }];
}
