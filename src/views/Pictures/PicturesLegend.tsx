/** What the colours mean, and the magnitude that has the full colour: one for each kind of picture. */

import { PendingMark } from '../../kit/quantity/QuantityNumber';
import { SignRamp } from '../../kit/sign/SignRamp';
import { divisionRow, isKnown, isPlain, nounOf, summandOf } from '../../quantity';
import { unmetWordsOf, useStore } from '../../store';
import { formatShort, messages } from '../../text';
import { inputEnd } from '../shared/image/inputImages';
import { averagesKnown, contributionsKnown } from './pictures';
import type { PicturesState } from './usePictures';

interface PicturesLegendProps {
  readonly state: PicturesState;
}

export function PicturesLegend({ state }: PicturesLegendProps) {
  const { step, ends } = state;
  const { trace, stop, run } = step;
  const words = messages.pictures;
  const updated = isKnown({ kind: 'lossAfter' }, trace, stop);
  const summed = averagesKnown(state);
  const phases = messages.phases.names;
  const isUnnamed = useStore((state) => unmetWordsOf(state).includes('covariance'));
  const means = isUnnamed ? words.scales.unnamedMean : words.scales.mean;
  const divides = divisionRow(trace) !== 'none';
  const rows: readonly (readonly [string, number, boolean, string])[] = [
    [words.scales.input, inputEnd(run.data), true, ''],
    [
      nounOf(summandOf(trace, { layer: 1, from: 1, to: 1 }, 1), 'all'),
      ends.sample,
      contributionsKnown(state),
      phases['per-sample'],
    ],
    [words.scales.sum, ends.gradientSum, summed, phases.sum],
    ...(divides
      ? [[isPlain(trace) ? means : words.scales.divided, ends.batchGradient, summed, phases.sum] as const]
      : []),
    [words.scales.update, ends.update, updated, phases.update],
    [words.scales.weight, ends.weight, updated, phases.update],
  ];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div role="group" className="aside pictures-legend" data-not-on="stage" aria-label={words.legend}>
        <SignRamp />
        <span className="is-negative">{words.negative}</span>
        <span className="is-positive">{words.positive}</span>
      </div>
      <section className="aside pictures-scales" data-not-on="stage" aria-label={words.fullColour}>
        <p className="pictures-scale-head">{words.fullColour}</p>
        <dl>
          {rows.map(([name, end, known, phase]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {known ? (
                  <span className="number">{words.plusMinus(formatShort(end))}</span>
                ) : (
                  <PendingMark phase={phase} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
