/** What Compare says of a drawn step and of other runs from the same start. */
// First: the script that checks claims reads no other words of views.
import '../../src/views/Compare/words/en';
import { settingsText } from '../../src/kit/comparedRuns/runNames';
import { mistakeNames, weightCount } from '../../src/model';
import { claim, weightPlaceAt } from '../../src/quantity';
import { createOtherRun } from '../../src/run';
import { messages } from '../../src/text';
import { sameStepComparison } from '../../src/views/Compare/sameStep';
import type { DrawnRun } from '../run/generatedScenario';
import { claimedOfPair, pairOf } from '../views/Compare/sentencesAt';
import type { ClaimSource, SaidSentence } from './claimSource';
import { update } from './ofCompare/numbers';

/** What may differ in the other run, one thing or several; those that the drawn scenario does not allow are left out. */
const compared: readonly string[] = [
  ...['reduction:sum', 'reduction:mean', 'divisor:3', 'divisor:none', 'divisor:batch', 'divisor:weights'],
  ...['batchSize:1', 'batchSize:2', 'batchSize:4', 'order:shuffled', 'order:sequential', 'seed:7'],
  ...['loss:squaredError', 'loss:halfSquaredError', 'loss:meanSquaredError', 'loss:binaryCrossEntropy'],
  ...['learningRate:0.2', 'learningRate:0', 'learningRate:0.1000001', 'momentum:0.5', 'beta1:0.6', 'epsilon:0.1'],
  ...['optimizer:sgd', 'optimizer:adam', 'optimizer:rmsprop', 'optimizer:nesterov', 'optimizer:adamw'],
  ...['weightDecay:0.2', 'weightDecay:0', 'weightDecayOn:all', 'weightDecayOn:weights'],
  ...['penalty:0.1/batch', 'penalty:0.1/data', 'penalty:0.2/none/biases', 'penalty:none'],
  ...['clip:sample,0.1', 'clip:batch,0.3', 'clip:batch,1000', 'clip:none', 'bias:frozen', 'bias:none', 'bias:trained'],
  ...[
    'accumulate:2/none',
    'accumulate:2/planned',
    'accumulate:3/actual/keep',
    'accumulate:2/samples',
    'accumulate:none',
  ],
  ...['leaveOut:1', 'leaveOut:2-3'],
  ...['reduction:sum;accumulate:2/none', 'reduction:sum;clip:batch,1000', 'batchSize:1;learningRate:0.01'],
  ...['batchSize:4;learningRate:0.04', 'reduction:sum;learningRate:0.01', 'batchSize:2;optimizer:adam'],
  ...mistakeNames.map((name) => `method:${name}`),
];

/** So many of them in each drawn step, each at this run's weights and at its own. */
const perStep = 3;

/** Another number for each drawn scenario, and the same again for the same one. */
function numberFor({ file, step }: DrawnRun): number {
  let hash = step;
  for (const letter of JSON.stringify(file)) hash = (31 * hash + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}

function said(drawn: DrawnRun): readonly SaidSentence[] {
  const { scenario, run, step } = drawn;
  const start = numberFor(drawn);
  const place = weightPlaceAt(run.network, start % weightCount(run.network));
  const texts = Array.from({ length: perStep }, (_, at) => compared[(start + at * 13) % compared.length] ?? '');
  return [
    ...advice(drawn),
    ...texts.flatMap((text) => {
      const pair = pairOf(scenario, text);
      if (!pair) return [];
      const updateKnown = start % 4 > 0;
      return [true, false].flatMap((own) => {
        const kind = updateKnown && start % 3 === 0 ? 'update' : 'gradient';
        return claimedOfPair({ ...pair, step, place, own, kind, updateKnown });
      });
    }),
  ];
}

/** With the settings that Compare advises, both runs have made the same steps up to the drawn one. */
function advice({ scenario, run, step }: DrawnRun): readonly SaidSentence[] {
  const pair = pairOf(scenario, `reduction:${scenario.training.reduction === 'sum' ? 'mean' : 'sum'}`);
  const sameStep = pair && sameStepComparison(run, pair.comparison);
  if (!sameStep) return [];
  const other = createOtherRun({ scenario, changes: [] }, sameStep);
  const settings = settingsText(sameStep, run);
  const text = messages.compare.advice.would({ settings, first: 'this run', second: 'the other run' });
  const same = claim(update(run.traceAt(step)), 'is', update(other.traceAt(step)));
  return [{ kind: 'compare.advice.would', text, claims: [{ ...same, rounding: 1e-6 }] }];
}

export const compare: ClaimSource = {
  view: 'Compare',
  without: {
    'compare.headline.notFinite': 'there are no numbers to compare',
    'compare.headline.losses': 'advice what to compare',
    'compare.missing.accumulated': 'names the state from which the step is computed',
    'compare.missing.optimizerState': 'names the state from which the step is computed',
    'compare.missing.seen': 'names a control',
    'reasons.askedFor': 'names a run',
    'reasons.severalSettings': 'counts settings',
    'reasons.seedMeets': 'about batches, not numbers',
    'reasons.penaltyUnderSum': 'about batches of other sizes',
    'reasons.penaltyWithoutBatch': 'about batches of other sizes',
    'reasons.dividesByMagnitude': 'names the rule of the optimizer',
    'reasons.cycleKept': 'names a setting',
    'reasons.leftOut': 'names samples',
    'reasons.oneInput': 'of a δ that the mistake has in place of the samples’, without a number',
    'reasons.oneError': 'of a δ that the mistake has in place of the samples’, without a number',
    'reasons.sameDelta': 'of a δ that the mistake has in place of the samples’, without a number',
    'reasons.wrongAxis': 'which layers sum over units: recomputed in the test of the reasons',
    'reasons.epochOrder': 'of whole runs: recomputed in the test of the reasons',
  },
  said,
};
