/** The line below the sentence: what is remarkable about the step near the selected weight. */
import { type StepTrace, unitsIn } from '../../model';
import { type Filled, filled } from '../../prose';
import { type Observation, type Quantity, summandOf, unitName, type WeightPlace } from '../../quantity';
import { capital, messages } from '../../text';
import { enumerated } from '../shared/ledger/factorWords';

/** Of more units than these, one is named, and the others are counted. */
const mostNamed = 4;

export function observationText(seen: Observation, trace: StepTrace, weight: WeightPlace): Filled {
  const words = messages.observation;
  const { network, batchSize } = trace;
  switch (seen.kind) {
    case 'equalUnits': {
      const [first = '', ...others] = seen.units.map((unit) => unitName(network, seen.layer, unit));
      const units =
        others.length < mostNamed
          ? enumerated([capital(first), ...others])
          : filled(words.unitAndOthers, { unit: capital(first), others: others.length });
      return filled(words.equalUnits, { units });
    }
    case 'zeroSlope':
      return filled(words.zeroSlope, {
        unit: unitName(network, seen.layer, seen.unit),
        count: batchSize,
        isStill: seen.isStill,
        isSaturated: seen.why === 'saturated',
        isNotPositive: seen.why === 'notPositive',
        isOnly: unitsIn(network, seen.layer - 1) === 1 && network.bias === 'none',
      });
    case 'cancelling': {
      const [first, second] = seen.samples.map((sample): Quantity => summandOf(trace, weight, sample));
      const [one, other] = seen.samples;
      return filled(words.cancelling, { one, other, first: first ?? '', second: second ?? '' });
    }
    case 'zeroSample':
      return filled(words.zeroSample, { sample: seen.sample, size: batchSize });
    case 'sigmoidSlopes':
      return filled(words.sigmoidSlopes, { count: words.counts(seen.count), bound: String(4 ** seen.count) });
  }
}
