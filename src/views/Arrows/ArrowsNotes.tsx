/** Notes on the picture: how the contours are computed, the arrows' scale, what is left out. */

import { BarredText } from '../../kit/quantity/BarredText';
import { clippedVectorOf, type StepTrace } from '../../model';
import { divisionRow, nounOf, summandOf } from '../../quantity';
import { formatSetting, formatShort, messages } from '../../text';
import { canBeDrawn, lengthOf } from './arrowField';
import { gridSizes } from './lossGrid';
import { mostArrows, thinnedArrows } from './thinnedArrows';
import type { ArrowsShown } from './useArrows';

interface ArrowsNotesProps {
  readonly shown: ArrowsShown;
  readonly trace: StepTrace;
  /** The sample of the contours; absent: the batch. */
  readonly sample: number | undefined;
  readonly stepKnown: boolean;
}

/** Round, and in powers of ten where it is very large or small. */
const formatFactor = (factor: number): string =>
  factor < 1e6 && factor > 1e-4 ? formatSetting(factor) : formatShort(factor);

/** An arrow shorter than this fraction of the window's radius is invisible. */
const visible = 0.02;

export function ArrowsNotes({ shown, trace, sample, stepKnown }: ArrowsNotesProps) {
  const words = messages.arrows;
  const { field, factor, frame, gradientsKnown, arrowCount, layout, path, compared } = shown;
  const division = divisionRow(trace, shown.plane.across);
  const meanHidden = layout === 'chain' && lengthOf(field.mean) * factor < visible * frame.radius;
  return (
    <div className="aside arrows-notes" data-not-on="stage">
      <p aria-live="off">{contourWords(shown, trace, sample)}</p>
      {gradientsKnown && (
        <p>
          {[
            words.samplesNow,
            field.arrows.some(({ vector }) => canBeDrawn(vector))
              ? words.scale(
                  formatFactor(factor),
                  nounOf(summandOf(trace, shown.plane.across, 1), 'all'),
                  canBeDrawn(field.step),
                )
              : '',
            layout === 'point' && arrowCount > mostArrows
              ? words.thinned(thinnedArrows(field.arrows).length, arrowCount)
              : '',
            meanHidden && division !== 'none' && trace.divisor > 0
              ? words.dividedTooShort(formatSetting(trace.divisor))
              : '',
            stepKnown ? clippedWords(trace) : '',
            stepKnown && !trace.updates ? words.noStepYet : '',
            trace.settings.penalty ? words.penalty : '',
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {compared && (
        <p>
          <BarredText text={comparedWords(compared)} />
        </p>
      )}
      {shown.pathTooLong && <p>{words.pathTooLong}</p>}
      {path && (
        <p>
          {[
            `${words.pathSingle(path.single.length - 1, path.batchSize, path)};`,
            `${words.pathFull(path.full.length - 1)}.`,
            path.single.length - 1 < path.epochSteps ? words.pathCut(path.single.length - 1, path.epochSteps) : '',
            words.pathProjected,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </div>
  );
}

function comparedWords({ names, paths, aligned, done, isTooFar }: NonNullable<ArrowsShown['compared']>): string {
  const words = messages.arrows.runs;
  if (isTooFar) return words.tooFar;
  if (!paths) return words.computing(Math.floor(100 * done));
  return [words.paths({ ...names }), aligned ? words.aligned : words.unaligned, words.contours].join(' ');
}

function contourWords(
  { plane, lossKnown, contours, contoursDone }: ArrowsShown,
  trace: StepTrace,
  sample: number | undefined,
): string {
  const words = messages.arrows;
  if (!lossKnown) return words.contoursPending(messages.phases.names.loss);
  if (gridSizes(trace, plane).length === 0) return words.contoursTooExpensive;
  const running = contoursDone < 1 ? words.contoursProgress(String(Math.round(contoursDone * 100))) : '';
  if (!contours) return running;
  if (contours.levels.length === 0) return contours.isFinite ? words.noContours : words.contoursNotFinite;
  const of = sample === undefined ? words.contoursOf : words.contoursOfSample(sample);
  return `${words.contours(of, formatShort(contours.every), contours.size)} ${running}`.trim();
}

/** States that clipping makes the step shorter than what was added, or its mean, would. */
function clippedWords(trace: StepTrace): string {
  const words = messages.arrows;
  const { clip } = trace.settings;
  const factor = trace.batchClipFactor();
  const vector = clippedVectorOf(trace);
  if (!clip || !vector || !(factor < 1)) return '';
  const of = { maxNorm: formatSetting(clip.maxNorm), factor: formatShort(factor) };
  return vector === 'batchGradient'
    ? words.clipped(of)
    : words.clippedCycle({ ...of, isDivided: trace.cycleDivisor !== 1 });
}
