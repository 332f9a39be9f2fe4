/** θ′ at x instead of s: which factor each unit's δ gets. */
import { activationOf, isFused, isPerUnit, lastLayer, type StepTrace, unitActivation, unitsIn } from '../../../model';
import type { ReasonsFor } from './reason';

export const slopeReasons: ReasonsFor = ({ traces: { first, second } }) => {
  const factors = slopeFactors(first);
  const [least, most] = [Math.min(...factors), Math.max(...factors)];
  if (factors.every((factor) => factor === 1)) return [{ name: 'slopesUnchanged', values: {} }];
  const areFinite = Number.isFinite(least) && Number.isFinite(most);
  return areFinite && second.settings.method === 'slopeAtOutput'
    ? [{ name: 'slopeFactors', values: { least, most } }]
    : [];
};

/** θ′(x)/θ′(s) of every unit and sample whose slope counts: not of an output that is fused with its loss. */
function slopeFactors(trace: StepTrace): readonly number[] {
  const { network, settings, batchSize } = trace;
  const last = isFused(settings.loss) ? lastLayer(network) - 1 : lastLayer(network);
  const factors: number[] = [];
  for (let layer = 1; layer <= last; layer++) {
    const name = activationOf(network, layer);
    if (!isPerUnit(name)) continue;
    const { derivative } = unitActivation(name);
    const { value } = unitActivation(name);
    for (let unit = 1; unit <= unitsIn(network, layer); unit++) {
      for (let row = 1; row <= batchSize; row++) {
        const [s, x] = [trace.preactivation(layer, unit, row), trace.activation(layer, unit, row)];
        const [wrong, right] = [derivative(x, value(x)), trace.slope(layer, unit, row)];
        if (wrong !== right && s !== x) factors.push(wrong / right);
      }
    }
  }
  return factors.length === 0 ? [1] : factors;
}
