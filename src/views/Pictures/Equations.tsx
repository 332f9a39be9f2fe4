/** Beside the rows: the update moves the whole picture of weights; and what averaging first loses, or how the weights have changed since step 1. */
import { type ReactNode, useMemo } from 'react';
import { Options } from '../../kit/fields/Options';
import { isPlain, type Quantity, shownIn } from '../../quantity';
import { unmetWordsOf, useStore, useViewKey } from '../../store';
import { formatSetting, formatWithPower, messages } from '../../text';
import { largestMagnitude } from '../shared/image/inputImages';
import { isSumOfSamples, startOf } from './changeSinceStart';
import { LargeImage } from './LargeImage';
import {
  averagesAreRight,
  averagesKnown,
  isReducedPenalised,
  reducedAt,
  reducedPicture,
  weightsPicture,
} from './shownPictures';
import type { PicturesState } from './usePictures';

export function Equations({ state }: { readonly state: PicturesState }) {
  const words = messages.pictures;
  const [below, setBelow] = useViewKey('pictures.below');
  const canCompare = isPlain(state.step.trace);
  const taken = below === 'taken' || !canCompare;
  return (
    <div className="pictures-equations">
      <UpdateEquation state={state} />
      <section className="pictures-equation" aria-label={taken ? words.takenHead : words.lostHead}>
        <div className="pictures-choice">
          {canCompare && (
            <Options
              label={words.below}
              isLabelHidden
              options={{ lost: words.lostHead, taken: words.takenHead }}
              value={taken ? 'taken' : 'lost'}
              onChange={(next) => setBelow(next === 'taken' ? 'taken' : undefined)}
            />
          )}
          <span>
            {!taken ? words.lostDetail : isSumOfSamples(state.step.run) ? words.takenDetail : words.takenPlain}
          </span>
        </div>
        {taken ? <TakenIn state={state} /> : <Lost state={state} />}
      </section>
    </div>
  );
}

function UpdateEquation({ state }: { readonly state: PicturesState }) {
  const { step, unit, ends } = state;
  const words = messages.pictures;
  const { optimizer } = step.trace.settings;
  const pictures = useMemo(
    () => ({
      weight: weightsPicture(state, 'weight', 1, unit),
      update: weightsPicture(state, 'update', 1, unit),
      weightAfter: weightsPicture(state, 'weightAfter', 1, unit),
    }),
    [state, unit],
  );
  const of = (kind: 'weight' | 'update' | 'weightAfter') => ({
    state,
    values: pictures[kind],
    end: kind === 'update' ? ends.update : ends.weight,
    quantityAt: (pixel: number): Quantity => ({ kind, layer: 1, from: pixel, to: unit }),
  });
  return (
    <section className="pictures-equation" aria-label={words.updateHead}>
      <h3>
        {words.updateHead} <span>{words.rate({ rate: formatSetting(optimizer.learningRate) })}</span>
      </h3>
      <div className="pictures-terms">
        <LargeImage {...of('weight')} label={words.weightNow} name={words.weightNow} />
        <Sign>+</Sign>
        <LargeImage {...of('update')} label={words.update} name={words.update} />
        <Sign>=</Sign>
        <LargeImage {...of('weightAfter')} label={words.weightAfter} name={words.weightAfter} />
      </div>
    </section>
  );
}

function Lost({ state }: { readonly state: PicturesState }) {
  const { layer, unit, step, ends } = state;
  const words = messages.pictures;
  const known = averagesKnown(state);
  const pictures = useMemo(
    () =>
      known
        ? {
            means: layer.productOfMeans(unit),
            gap: layer.covariance(unit),
            gradient: reducedPicture(state, unit),
            isRight: averagesAreRight(state),
          }
        : undefined,
    [known, layer, unit, state],
  );
  const isUnnamed = useStore((state) => unmetWordsOf(state).includes('covariance'));
  const lost = isUnnamed ? words.whatIsLost : words.covariance;
  const isSum = step.trace.settings.reduction === 'sum' && layer.samples.length > 1;
  const times = layer.samples.length;
  const { negated } = shownIn(step.trace);
  const at = (kind: 'productOfMeans' | 'covariance') => ({
    state,
    end: ends.batchGradient,
    quantityAt: (pixel: number): Quantity => ({ kind, layer: 1, from: pixel, to: unit }),
  });
  return (
    <div className="pictures-terms">
      <LargeImage
        {...at('productOfMeans')}
        values={pictures?.means}
        label={pictures?.isRight ? words.sameImage : words.notImage}
        name={isSum ? words.meansTimes({ count: times }) : words.means}
        struck={!pictures?.isRight}
      />
      <Sign>+</Sign>
      <LargeImage
        {...at('covariance')}
        values={pictures?.gap}
        label={lost}
        name={isSum && !isUnnamed ? words.covarianceTimes({ count: times }) : lost}
      />
      <Sign>=</Sign>
      <LargeImage
        {...{ state, end: ends.batchGradient, quantityAt: reducedAt(state) }}
        values={pictures?.gradient}
        label={isReducedPenalised(state) ? words.meanImageAlone : words.meanImage}
        name={isSum ? messages.ledger.sum : words[negated ? 'meanNegated' : 'meanGradient']}
      />
    </div>
  );
}

function TakenIn({ state }: { readonly state: PicturesState }) {
  const { step, unit, ends, place, ledger } = state;
  const words = messages.pictures;
  const { run } = step;
  const pictures = useMemo(() => {
    const start = startOf(run, unit);
    const now = weightsPicture(state, 'weight', 1, unit) ?? start;
    const taken = now.map((value, at) => value - (start[at] ?? 0));
    return { start, now, taken };
  }, [run, state, unit]);
  const end = Math.max(ends.weight, largestMagnitude(pictures.start), largestMagnitude(pictures.taken));
  const quantityAt = (pixel: number): Quantity => ({ kind: 'weight', layer: 1, from: pixel, to: unit });
  const numberOf = (values: Float64Array): ReactNode =>
    place && ledger && place.from > 0 ? (
      <span className="number">{formatWithPower(values[place.from - 1] ?? Number.NaN, ledger.formats.weight)}</span>
    ) : (
      ''
    );
  return (
    <div className="pictures-terms">
      <LargeImage
        {...{ state, end, quantityAt }}
        values={pictures.start}
        label={words.start}
        name={words.start}
        number={numberOf(pictures.start)}
      />
      <Sign>+</Sign>
      <LargeImage
        {...{ state, end, quantityAt }}
        values={pictures.taken}
        label={words.taken}
        name={words.taken}
        number={numberOf(pictures.taken)}
      />
      <Sign>=</Sign>
      <LargeImage
        {...{ state, end, quantityAt }}
        values={pictures.now}
        label={words.weightNow}
        name={words.weightNow}
      />
    </div>
  );
}

function Sign({ children }: { readonly children: string }) {
  return (
    <span className="pictures-terms-sign" aria-hidden="true">
      {children}
    </span>
  );
}
