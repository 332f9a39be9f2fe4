/** The sentences of the view as data: what each sample adds, which way the classes push, and what averaging first would leave. */
import { isPenalised, norm } from '../../model';
import { type Claim, claim, divisionRow, factorKinds, isPlain } from '../../quantity';
import { formatExact, formatSetting, formatShort, messages } from '../../text';
import { picturedWeights } from './firstLayer';
import { averagesKnown, contributionsKnown, deltaKnown } from './pictures';
import { type ClassPush, classPushes } from './pushes';
import { classNameOf, type PicturesState } from './usePictures';

export interface PicturesSaid {
  readonly kind: string;
  readonly text: string;
  readonly claims: readonly Claim[];
  /** `push`: in the colour of its direction; `aside`: on a line of its own, smaller. */
  readonly look?: 'push' | 'aside';
  readonly direction?: 'up' | 'down';
}

/** What a sentence needs of the view's state. */
export type SaidOf = Pick<PicturesState, 'step' | 'layer' | 'unit' | 'targets' | 'isImage'>;

/** The maximum number of classes named; of more, those with the largest pushes. */
const mostNamed = 2;

export function picturesSaid(state: SaidOf): readonly PicturesSaid[] {
  return [eachAdds(state), ...pushes(state), ...averages(state), ...inputsAreFew(state)];
}

/** Each row adds its own x, times its δ and its factors. */
function eachAdds(state: SaidOf): PicturesSaid {
  const words = messages.pictures;
  const { step, layer, unit, isImage } = state;
  const { trace } = step;
  const claims = contributionsKnown(state)
    ? layer.contributions(unit).map((value, before) => {
        const row = before + 1;
        const factor = factorKinds(trace).reduce((product, kind) => product * trace[kind](row), 1);
        const delta = trace.delta(1, unit, row);
        const times = factor === 0 ? 0 : factor * delta;
        return claim(value, 'is', [{ value: layer.x(before), times }]);
      })
    : [];
  const factors = factorKinds(trace).map((kind) => words.factors[kind]);
  if (factors.length > 0) {
    const by = factors.join(words.and);
    return isImage
      ? { kind: 'pictures.eachAddsFactored', text: words.eachAddsFactored({ by }), claims }
      : { kind: 'pictures.eachAddsInputsFactored', text: words.eachAddsInputsFactored({ by }), claims };
  }
  return isImage
    ? { kind: 'pictures.eachAdds', text: words.eachAdds, claims }
    : { kind: 'pictures.eachAddsInputs', text: words.eachAddsInputs, claims };
}

function pushes(state: SaidOf): readonly PicturesSaid[] {
  const { layer, targets, unit } = state;
  if (!targets || !layer.isNonNegative || !deltaKnown(state)) return [];
  const all = classPushes(layer, targets, unit).filter(({ push }) => push !== 'none');
  if (all.length <= mostNamed) return all.map((one) => push(state, one));
  const bySum = all.toSorted((one, other) => one.sum - other.sum);
  return [bySum[0], bySum.at(-1)].flatMap((one) => (one ? push(state, one) : []));
}

function push(state: SaidOf, { target, push: way, sum, rows }: ClassPush): PicturesSaid {
  const words = messages.pictures;
  const { unit, isImage } = state;
  const direction = sum < 0 ? 'up' : 'down';
  const isEvery = way === 'up' || way === 'down';
  const what = isImage ? words.itsPixels : words.itsWeights;
  // The gradient of the weights at pixels above 0.
  const sign = direction === 'up' ? -1 : 1;
  const downhill = rows.map((row) => ({ value: counted(state, row + 1, unit), times: sign }));
  const claims = isEvery
    ? downhill.map((term) => claim(0, 'isAtMost', term.times * term.value))
    : [claim(downhill, 'exceeds', [{ value: 0 }])];
  return {
    kind: `pictures.pushes.${direction}`,
    text: words.pushes[direction](classNameOf(state, target), isEvery, what),
    claims,
    look: 'push',
    direction,
  };
}

/** δ of a row times its factors. */
function counted({ step: { trace } }: SaidOf, row: number, unit: number): number {
  const factor = factorKinds(trace).reduce((product, kind) => product * trace[kind](row), 1);
  return factor === 0 ? 0 : factor * trace.delta(1, unit, row);
}

function averages(state: SaidOf): readonly PicturesSaid[] {
  const words = messages.pictures;
  const { layer, unit, step } = state;
  const { trace } = step;
  if (!averagesKnown(state) || !isPlain(trace) || layer.samples.length === 1) return [];
  const gradient = picturedWeights(trace, 'dataGradient', 1, unit);
  const norms = { gradient: norm([gradient]), means: norm([layer.productOfMeans(unit)]) };
  if (!(norms.gradient > 0 && Number.isFinite(norms.means / norms.gradient))) return [];
  const isDivided = divisionRow(trace) !== 'none';
  const times = isDivided ? 1 / trace.divisor : 1;
  const images = layer.contributions(unit).map((value) => ({ value, times }));
  const by = formatSetting(trace.divisor);
  const of = { penalty: isPenalised(trace.settings.penalty, 1) };
  const { text, claim: share } = shareOf(norms.means / norms.gradient);
  return [
    isDivided
      ? {
          kind: 'pictures.imagesDivided',
          text: words.imagesDivided({ ...of, by }),
          claims: [claim(images, 'is', gradient)],
          look: 'aside',
        }
      : {
          kind: 'pictures.imagesSummed',
          text: words.imagesSummed(of),
          claims: [claim(images, 'is', gradient)],
          look: 'aside',
        },
    { kind: 'pictures.averagesLeave', text: words.averagesLeave(text), claims: [share], look: 'aside' },
  ];
}

/** A whole percentage, or a multiple; with decimals if it would be rounded to 100%, which says that nothing is lost. */
function shareOf(share: number): { readonly text: string; readonly claim: Claim } {
  const words = messages.pictures;
  if (share >= 2) {
    const times = formatShort(share);
    const exact = { value: share, printed: formatExact(share) };
    return { text: words.times(times), claim: claim([{ value: share, printed: times }], 'is', [exact]) };
  }
  const hundredfold = 100 * share;
  if (hundredfold > 0 && hundredfold < 0.5)
    return { text: words.shareOf(words.lessThan), claim: claim(0.01, 'exceeds', share) };
  const decimals = [0, 1, 2].find((count) => Number(hundredfold.toFixed(count)) !== 100) ?? 0;
  const percent = hundredfold.toFixed(decimals);
  // The printed percentage is within half a unit of its last place.
  const half = 0.5000001 * 10 ** -decimals;
  const claimed = { ...claim(Number(percent), 'is', hundredfold), rounding: half / (Number(percent) + hundredfold) };
  return {
    text: words.shareOf(words.percent(percent)),
    claim: hundredfold === 0 ? claim(0, 'is', hundredfold) : claimed,
  };
}

function inputsAreFew({ isImage, layer }: SaidOf): readonly PicturesSaid[] {
  if (isImage || layer.inputs > 4) return [];
  const text = messages.pictures.numbersAreBetter(layer.inputs);
  return [{ kind: 'pictures.numbersAreBetter', text, claims: [], look: 'aside' }];
}
