/** The line under the ledger: where another factor than the 1/B of the mean's row, and where ½ and 1/K are applied. Each is mentioned from its phase on. */
import { lastLayer, type StepTrace, unitsIn } from '../../model';
import {
  type Division,
  hasFactors,
  isKnown,
  plainDivisionOf,
  type Quantity,
  type Stop,
  samplesOf,
  shownIn,
} from '../../quantity';
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
  const isDivided = known({ kind: 'batchGradient', layer, from: 1, to: 1 });
  const divided = carried && division !== 'none' ? words.carried[division] : otherDivision(division);
  return [
    (batchSize > 1 || division !== 'batch') && isDivided ? divided : '',
    hasFactors(trace) && known({ kind: 'contribution', layer, from: 1, to: 1, sample })
      ? carried
        ? words.carriedFactors
        : words.factors
      : '',
    // Where the products are added up, it has been said.
    known({ kind: 'delta', layer, unit: 1, sample }) && !isDivided
      ? typeof factors === 'function'
        ? factors({ outputs: unitsIn(network, layer) })
        : factors
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** That the mean is divided by B, its own row says. */
function otherDivision(division: Division): string {
  return division === 'batch' ? '' : messages.ledger.factorNote.divisions[division];
}
