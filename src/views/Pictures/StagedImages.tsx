/**
 * What a press speaks of, large, beside the rows of a stage: a sample and its gradient; its gradient and the sum of those
 * added so far; Σ and what it is divided to. Row by row, the images in the table are too small for a lecture hall.
 */
import { useMemo } from 'react';
import { isKnown, summandOf } from '../../quantity';
import { messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { inputEnd } from '../shared/image/inputImages';
import { LargeImage } from './LargeImage';
import {
  addedRows,
  averagesAreRight,
  averagesKnown,
  contributionKnown,
  isReducedPenalised,
  reducedAt,
  reducedPicture,
  sumAt,
  sumPicture,
} from './shownPictures';
import type { PicturesState } from './usePictures';

interface StagedImagesProps {
  readonly state: PicturesState;
}

export function StagedImages({ state }: StagedImagesProps) {
  const { step, layer } = state;
  const marked = useMarkedSample();
  const row = marked === undefined ? -1 : layer.samples.indexOf(marked);
  const isSummed = addedRows(state) !== undefined;
  const hasMean = isKnown(reducedAt(state)(1), step.trace, step.stop);
  const shown = averagesKnown(state)
    ? [Mean, Means]
    : hasMean
      ? [Sum, Mean]
      : isSummed
        ? [Gradient, Sum]
        : [Sample, Gradient];
  return (
    <div className="pictures-staged">
      {shown.map((Image) => (
        <Image key={Image.name} state={state} row={Math.max(0, row)} />
      ))}
    </div>
  );
}

interface ImageProps extends StagedImagesProps {
  /** The row of the batch, from 0. */
  readonly row: number;
}

function Sample({ state, row }: ImageProps) {
  const { step, layer } = state;
  const sample = layer.samples[row] ?? 0;
  const values = useMemo(() => layer.x(row), [layer, row]);
  const name = messages.pictures.sampleImage(sample);
  return (
    <LargeImage
      {...{ state, values, name }}
      label={name}
      ink="x"
      end={inputEnd(step.run.data)}
      quantityAt={(pixel) => ({ kind: 'input', unit: pixel, sample })}
    />
  );
}

function Gradient({ state, row }: ImageProps) {
  const { step, layer, unit, ends } = state;
  const sample = layer.samples[row] ?? 0;
  const known = contributionKnown(state, sample);
  const values = useMemo(() => (known ? layer.contribution(row, unit) : undefined), [known, layer, row, unit]);
  const name = messages.pictures.sampleGradientImage(sample);
  return (
    <LargeImage
      {...{ state, values, name }}
      label={name}
      end={ends.sample}
      quantityAt={(pixel) => summandOf(step.trace, { layer: 1, from: pixel, to: unit }, sample)}
    />
  );
}

function Sum({ state }: ImageProps) {
  const { step, layer, ends } = state;
  const values = useMemo(() => sumPicture(state), [state]);
  const { part } = step.stop;
  const quantityAt = sumAt(state);
  const isPart = part !== undefined && part > 0 && part !== layer.samples.length;
  const name = isPart ? messages.stage.sumSoFar : messages.pictures.sumName;
  return <LargeImage {...{ state, values, name, quantityAt }} label={name} end={ends.gradientSum} />;
}

function Mean({ state }: ImageProps) {
  const { unit, ends } = state;
  const values = useMemo(() => reducedPicture(state, unit), [state, unit]);
  const words = messages.pictures;
  const name = isReducedPenalised(state) ? words.meanImageAlone : words.meanImage;
  return (
    <LargeImage {...{ state, values, name }} label={name} end={ends.batchGradient} quantityAt={reducedAt(state)} />
  );
}

function Means({ state }: ImageProps) {
  const { layer, unit, ends } = state;
  const words = messages.pictures;
  const values = useMemo(() => layer.productOfMeans(unit), [layer, unit]);
  const isRight = averagesAreRight(state);
  return (
    <LargeImage
      {...{ state, values }}
      name={words.means}
      label={isRight ? words.sameImage : words.notImage}
      end={ends.batchGradient}
      quantityAt={(pixel) => ({ kind: 'productOfMeans', layer: 1, from: pixel, to: unit })}
      struck={!isRight}
    />
  );
}
