/**
 * Outputs of shape (B, 1) and targets of shape (B): their difference has the shape (B, B), every output is compared with every target.
 * The derivative of every loss is linear in the target, so the mean over the targets is the derivative at their mean:
 *   1/B Σ_j ∂ℓ(o(k), y(j))/∂o = ∂ℓ(o(k), ȳ)/∂o.
 * The loss has B² terms. Its mean divides by B²; under `sum`, and with a divisor of one's own, B times as much remains.
 */
import { backpropagate, outputDeltas, outputsOf } from './backwardPass';
import { columnMeans } from './blockRows';
import { type LayerGradients, type MistakenStep, reducedProducts } from './mistakenStep';

export function targetsBroadcast(step: MistakenStep): LayerGradients {
  const { network, weights, pass, outputs, settings } = step;
  const means = columnMeans(outputs.targets, pass.rows);
  const targets = outputs.targets.map((_, index) => means[index % means.length]!);
  const outputDelta = outputDeltas(network, outputsOf(network, pass, targets), settings.loss);
  const gradients = reducedProducts(step, backpropagate(network, weights, { pass, outputDelta }));
  const times = isMeanOfAll(settings) ? 1 : pass.rows;
  return (layer) => gradients(layer).map((value) => times * value);
}

function isMeanOfAll({ reduction, divisor = 'batch' }: MistakenStep['settings']): boolean {
  return reduction === 'mean' && (divisor === 'batch' || divisor === 'weights');
}
