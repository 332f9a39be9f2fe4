/** What Influence says of a drawn step, without one sample of the batch, and without several. */
// First: the script that checks claims reads no other words of views.
import '../../src/views/Influence/words/en';
import { weightCount, weightWithout } from '../../src/model';
import { quantityValue, samplesOf, weightPlaceAt } from '../../src/quantity';
import { divisorSaid, effectSaid, whyLeftOut } from '../../src/views/Influence/whyLeftOut';
import type { DrawnRun } from '../run/generatedScenario';
import type { ClaimSource, SaidSentence } from './claimSource';
import { influenceClaims } from './influenceClaims';

/** Every so many weights of the network. */
const mostPlaces = 4;

function said({ run, step }: DrawnRun): readonly SaidSentence[] {
  const trace = run.traceAt(step);
  const batch = [...new Set(samplesOf(trace))];
  const weights = weightCount(run.network);
  const places = Array.from({ length: Math.min(mostPlaces, weights) }, (_, at) =>
    weightPlaceAt(run.network, Math.floor((at * weights) / mostPlaces) % weights),
  );
  const choices = [...batch.map((sample) => [sample]), batch.slice(0, 2)];
  return places.flatMap((place) =>
    choices.flatMap((leftOut) => {
      const kept = leftOut.length > 0 && weightWithout({ trace, data: run.data }, place, leftOut);
      if (!kept) return [];
      const leaving = { place, leftOut, kept };
      const before = quantityValue({ kind: 'batchGradient', ...place }, trace);
      const sentences = [
        effectSaid(trace, before, leaving),
        ...whyLeftOut(trace, leaving),
        divisorSaid(trace, leaving),
      ];
      const context = { ...leaving, trace, before };
      return sentences.map(({ kind, text }) => ({ kind, text, claims: influenceClaims(kind, context, text) }));
    }),
  );
}

export const influence: ClaimSource = {
  view: 'Influence',
  without: {
    'because.notFinite': 'a number is NaN or ∞, and NaN is in no relation',
    'influence.summed': 'a sum is not divided: names the reduction',
    'influence.noRows': 'nothing remains that could be added',
  },
  said,
};
