/** The sentence of a beat of the epoch, in the digits of its table. */
import { briefNumber } from '../../kit/quantity/briefNumber';
import { type Claim, claim, nounOf, type Quantity, type Term } from '../../quantity';
import { formatWithPower, messages } from '../../text';
import type { Beat } from '../shared/beats/beat';
import { divisionWords } from './divisionWords';
import { fullGradient, gradientsOver, meansAgainstFull, samplesOver, sumsOver } from './epochClaims';
import type { EpochFormats } from './epochFormats';
import { averagesBatches, type EpochModel, hasPenalty, meanOfMeans } from './epochModel';
import { main, type Said } from './said';
import type { EpochView } from './useEpoch';
import { pathText } from './WeightPath';
import { weightPath } from './weightPath';

interface Telling {
  readonly step: number;
  readonly isTrained: boolean;
  readonly view: Pick<EpochView, 'model' | 'update' | 'updateKnown'>;
  readonly formats: EpochFormats;
}

export function beatSentence(beat: Beat, telling: Telling): Said {
  const words = messages.epoch.stage;
  const { model } = telling.view;
  const { totals } = model;
  if (beat.name === 'total') return batchSentence(beat.count ?? 1, telling);
  if (beat.name === 'path') return pathSentence(telling);
  if (!totals) return pending();
  const { formats } = telling;
  const [sum, gradient] = [formatWithPower(totals.sum, formats.sum), formatWithPower(totals.reduced, formats.gradient)];
  if (beat.name === 'epochSum') {
    return main('stage.epochSum', words.epochSum(model.rows.length, sum), [
      claim(sumsOver(model, 1), 'is', [{ value: totals.sum, printed: sum }]),
    ]);
  }
  if (beat.name === 'epochDivision') {
    const isFull = model.obstacles.length === 0 && model.division.isUsual;
    const by = divisionWords(model);
    const { divisor } = model.division;
    if (divisor === 0)
      return main('stage.noWeight', words.noWeight(sum), [claim([{ value: totals.sum, printed: sum }], 'is', 0)]);
    const divided = claim([{ value: totals.sum, printed: sum, times: 1 / divisor }], 'is', [
      { value: totals.reduced, printed: gradient },
    ]);
    return isFull
      ? main('stage.division', words.division({ by, gradient, penalty: hasPenalty(model.plan) }), [
          divided,
          claim([{ value: totals.reduced }], 'is', fullGradient(model)),
        ])
      : main('stage.divisionOf', words.divisionOf(by, gradient), [divided]);
  }
  return meansSentence(telling);
}

function pending(): Said {
  return main('computing', messages.epoch.computing);
}

/** The batch's own sum, and its gradient. */
function batchSentence(count: number, { step, isTrained, view: { model }, formats }: Telling): Said {
  const words = messages.epoch.stage;
  const row = model.rows.find(({ batch }) => batch.step === step);
  const own = isTrained ? row?.trained : row?.frozen;
  if (!row || !own) return pending();
  const { number, samples } = row.batch;
  const sum = formatWithPower(own.sum, isTrained ? formats.trainedSum : formats.sum);
  if (count !== 1) {
    const gradient = formatWithPower(own.gradient, isTrained ? formats.trainedGradient : formats.gradient);
    const { by } = model.division;
    const divisor = row.frozen?.divisor ?? Number.NaN;
    if (by === 'none') return pending();
    if (divisor === 0) return main('stage.noWeight', words.noWeight(gradient), [claim([{ value: own.sum }], 'is', 0)]);
    const times = 1 / divisor;
    const name = nounOf(batchesGradient(model), 'the');
    const said = words.gradient({ batch: number, name, gradient, by, divisor: briefNumber(divisor) });
    return main('stage.gradient', said, [
      claim([{ value: own.sum, times }], 'is', [{ value: own.gradient, printed: gradient }]),
    ]);
  }
  if (isTrained) return main('stage.trained', words.trained(number, sum));
  const claims = [claim(samplesOver(model, samples, 1), 'is', [{ value: own.sum, printed: sum }])];
  if (number === 1 || !row.frozen) return main('stage.first', words.first(number, sum), claims);
  const total = formatWithPower(row.frozen.bar.to, formats.sum);
  const added = claim(sumsOver(model, 1).slice(0, number), 'is', [{ value: row.frozen.bar.to, printed: total }]);
  return main('stage.adds', words.adds(number, sum, total), [...claims, added]);
}

/** What a batch's sum gives, divided. */
function batchesGradient({ plan }: EpochModel): Pick<Quantity, 'kind'> {
  return { kind: hasPenalty(plan) ? 'dataGradient' : 'batchGradient' };
}

function meansSentence({ view: { model }, formats }: Telling): Said {
  const words = messages.epoch.stage;
  const all = nounOf(batchesGradient(model), 'all');
  const value = model.totals?.meanOfGradients ?? Number.NaN;
  const mean = formatWithPower(value, formats.gradient);
  const averaged = claim(gradientsOver(model, model.rows.length), 'is', [{ value, printed: mean }]);
  const { kind } = meanOfMeans(model);
  const against = (relation: 'is' | 'isNot'): readonly Claim[] =>
    model.obstacles.length === 0
      ? [averaged, meansAgainstFull(model, relation)]
      : [averaged, againstReduced(model, relation)];
  if (kind === 'alike') return main('stage.meansAgree', words.meansAgree(all, mean), against('is'));
  if (kind === 'happens') return main('stage.meansHappen', words.meansHappen(all, mean), against('is'));
  return averagesBatches(model.plan)
    ? main('stage.meansAsked', words.meansAsked(all, mean), against('isNot'))
    : main('stage.meansDiffer', words.meansDiffer(all, mean), against('isNot'));
}

/** Where the epoch's rows are not each sample once. */
function againstReduced(model: EpochModel, relation: 'is' | 'isNot'): Claim {
  const own: readonly Term[] = sumsOver(model, model.division.divisor);
  const compared = claim(gradientsOver(model, model.rows.length), relation, own);
  return relation === 'is' ? compared : { ...compared, rounding: 4 * model.sampleCount * Number.EPSILON };
}

function pathSentence({ step, view: { model, update, updateKnown } }: Telling): Said {
  const words = messages.epoch.stage;
  const points = weightPath(model, step, updateKnown);
  const [start, end] = [points[0], points.at(-1)];
  if (!start || !end) return pending();
  const text = pathText(model, { step, updateKnown, update });
  const updates = model.plan.batches.filter((batch) => batch.updates).length;
  const one = update && updates > 1 ? words.together(text(update.weightAfter)) : '';
  return main('stage.path', words.path(updates, text(start.weight), text(end.weight)) + one);
}
