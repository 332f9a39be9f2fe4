/** The line under the ledger: where 1/B, other factors, ½ and 1/K are applied. Each is mentioned from its phase on. */
import { lastLayer, type StepTrace, unitsIn } from '../../model';
import { hasFactors, isKnown, plainDivisionOf, type Quantity, type Stop, samplesOf, shownIn } from '../../quantity';
import { messages } from '../../text';

export function factorNote(trace: StepTrace, stop: Stop): string {
  const { settings, network, batchSize } = trace;
  const { factorNote: words } = messages.ledger;
  const known = (quantity: Quantity): boolean => isKnown(quantity, trace, stop);
  const sample = samplesOf(trace)[0] ?? 1;
  const layer = lastLayer(network);
  const division = plainDivisionOf(trace);
  const { carried } = shownIn(trace);
  const { factors } = messages.losses[settings.loss];
  return [
    // The division belongs to the mean's row and is mentioned with its number; δ and the products do not contain it.
    (batchSize > 1 || division !== 'batch') && known({ kind: 'batchGradient', layer, from: 1, to: 1 })
      ? (carried ? words.carried : words.divisions)[division]
      : '',
    hasFactors(trace) && known({ kind: 'contribution', layer, from: 1, to: 1, sample })
      ? carried
        ? words.carriedFactors
        : words.factors
      : '',
    known({ kind: 'delta', layer, unit: 1, sample })
      ? typeof factors === 'function'
        ? factors({ outputs: unitsIn(network, layer) })
        : factors
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
