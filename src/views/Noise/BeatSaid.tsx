/** What a beat of the drawn batches says. */
// First: a script of its own reads the catalogue.
import './words/en';
import { BarredText } from '../../kit/quantity/BarredText';
import { useStep } from '../../kit/quantity/useStep';
import { dataGradientOf, nounOf, quantityValue } from '../../quantity';
import { useStore } from '../../store';
import { formatWithPower, messages } from '../../text';
import type { Beat } from '../shared/beats/beat';
import type { BeatSaidProps } from '../view';
import { wrongSigns } from './draws';
import { drawnNumbers } from './StagedNumbers';
import { toldDraws } from './toldDraws';
import { type FoundDraws, useDraws } from './useDraws';

export function BeatSaid({ beat, children }: BeatSaidProps) {
  const step = useStep();
  const place = useStore((state) => state.cursor.weight);
  const { found, size } = useDraws(step, place);
  const own = dataGradientOf(step.trace, place);
  const here = { name: nounOf(own, 'The'), value: quantityValue(own, step.trace) };
  const isMean =
    step.trace.settings.reduction === 'mean' && (step.run.scenario.training.divisor ?? 'batch') === 'batch';
  const spoken = found
    ? said(toldDraws(found, beat), { beat, here, size, all: step.run.data.sampleCount, isMean })
    : messages.noise.stage.drawing;
  return children({ shown: <BarredText text={spoken} />, spoken });
}

interface Telling {
  readonly beat: Beat;
  /** The gradient of this step's batch, or the samples' part of it. */
  readonly here: { readonly name: string; readonly value: number };
  readonly size: number;
  /** N */
  readonly all: number;
  /** The sum is divided by the size of its batch. */
  readonly isMean: boolean;
}

function said(found: FoundDraws, { beat, here, size, all, isMean }: Telling): string {
  const words = messages.noise.stage;
  const { gradients, complete } = found.draws;
  const { format, least, most, deviation } = drawnNumbers(found, formatWithPower);
  if (beat.name === 'stop') return words.here(here.name, formatWithPower(here.value, format));
  if (beat.name === 'deviation') {
    const shrinks = isMean && size < all && found.statistics.sigma > 0;
    return shrinks ? `${words.deviation(deviation)} ${words.larger}` : words.deviation(deviation);
  }
  const count = gradients.length;
  if (count === 1) return complete ? messages.noise.complete(1, size, all) : words.another(size, least);
  const { centre } = found.statistics;
  const wrong = wrongSigns(centre, gradients);
  const range = (complete ? words.every : words.several)({ count, size, least, most });
  // A gradient of 0 has no direction.
  if (centre === 0) return range;
  return `${range} ${wrong === 0 ? messages.noise.noneWrong : words.wrong(wrong)}`;
}
