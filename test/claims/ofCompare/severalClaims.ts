/** What the reasons about settings that change together claim: batch size with learning rate, division, an undivided bias. */
import { stepsFrom } from '../../../src/kit/comparedRuns/runPair';
import type { StepTrace } from '../../../src/model';
import { type Claim, claim, type Term } from '../../../src/quantity';
import type { ComparedName } from '../../../src/run';
import { differing } from '../../../src/views/Compare/reasons';
import { bothRows, combined, norm, rowOf } from '../../../src/views/Compare/reasons/facts';
import { isTheOthers, stepWith } from '../../../src/views/Compare/reasons/several';
import { given, sumOfProducts, update } from './numbers';
import { bothOf, type ClaimTable, numberOf, type Said, term } from './said';

const rateOf = ({ settings }: StepTrace): number => settings.optimizer.learningRate;

/** The step of the small batches, the one of their union, and the small ones where the weights stay or move. */
function smallAndLarge({ context: { traces, runs } }: Said, moves: boolean) {
  const { first, second } = traces;
  const isFirstSmall = first.batchSize < second.batchSize;
  const [small, large] = isFirstSmall ? [first, second] : [second, first];
  const count = large.batchSize / small.batchSize;
  return { small, large, count, steps: stepsFrom(isFirstSmall ? runs.run : runs.other, small, { count, moves }) };
}

/** (η/B) Σ x δ: a plain step, less its sign. */
const stepOf = (trace: StepTrace): Term => ({ value: sumOfProducts(trace), times: rateOf(trace) / trace.batchSize });

export const batchAndRateClaims: ClaimTable = {
  stepsOnUnion: (said) => {
    const { large, steps } = smallAndLarge(said, true);
    const products = sumOfProducts(large);
    const apart = steps.reduce(
      (sum, step) => combined(sum, sumOfProducts(step), [1, rateOf(step) / step.batchSize]),
      combined(products, products, [-rateOf(large) / large.batchSize, 0]),
    );
    return [{ ...claim(norm(apart), 'is', [term(said, 'distance')]), rounding: 1e-6 }];
  },
  gradientOnTheWay: (said) => {
    const { large, steps } = smallAndLarge(said, false);
    return [claim(steps.map(stepOf), 'is', [stepOf(large)])];
  },
  rootKeepsNoise: (said) => {
    const { small, large, count } = smallAndLarge(said, false);
    return [
      claim(count, 'is', numberOf(said, 'count')),
      claim(rateOf(large) / Math.sqrt(large.batchSize), 'is', [
        { value: rateOf(small) / Math.sqrt(small.batchSize), times: Math.sqrt(count) },
      ]),
    ];
  },
};

const changesIn = ({ context: { comparison } }: Said) => ('changes' in comparison ? comparison.changes : []);

/** The other run's numbers beside those of a run with one of its settings alone. */
function besideAlone(
  { context: { traces } }: Said,
  alone: StepTrace,
  { read, relation }: { readonly read: (trace: StepTrace) => Float64Array; readonly relation: 'is' | 'isNot' },
): Claim {
  const [one, other] = bothRows({ first: traces.second, second: alone }, read);
  return claim(one, relation, other);
}

export const severalClaims: ClaimTable = {
  oneOfSeveral: (said) => {
    const { setting } = said.reason.values as { readonly setting: { readonly setting: ComparedName } };
    const alone = stepWith(said.context, setting.setting, changesIn(said));
    if (!alone) return [claim(0, 'is', 1)];
    const reads = said.context.updateKnown ? [given, update] : [given];
    return reads.map((read) => besideAlone(said, alone, { read, relation: 'is' }));
  },
  severalDiffer: (said) => {
    const { context } = said;
    return differing(context, changesIn(said)).flatMap((name) => {
      const alone = stepWith(context, name, changesIn(said));
      if (!alone || alone.network.bias !== context.traces.second.network.bias) return [];
      const read = isTheOthers(context, alone, given) ? update : given;
      return [besideAlone(said, alone, { read, relation: 'isNot' })];
    });
  },
  onlyDivision: (said) =>
    bothOf(said).map((trace, at) => {
      const added = rowOf(trace, (...place) => trace.dataGradient(...place) / trace.cycleDivisor);
      const share = numberOf(said, at === 0 ? 'one' : 'other');
      return claim(added, 'is', [{ value: sumOfProducts(trace), times: share }]);
    }),
  // Both made as long as each other are still different.
  biasDirection: (said) => {
    const [right, wrong] = bothOf(said).map((trace) => trace.dataGradientRow());
    if (!right || !wrong) return [];
    return [claim([{ value: right, times: norm(wrong) }], 'isNot', [{ value: wrong, times: norm(right) }])];
  },
};
