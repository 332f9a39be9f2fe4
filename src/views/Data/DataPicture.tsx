/**
 * The plane of two inputs: the samples as points that can be moved, over the network's first output as the background.
 */
import { useCallback, useMemo, useState } from 'react';
import { briefNumber } from '../../kit/quantity/briefNumber';
import { targetLabel } from '../../kit/quantity/sampleLabel';
import type { StepView } from '../../kit/quantity/useStep';
import { reached } from '../../quantity';
import { withValue } from '../../scenario';
import { formatSetting, messages } from '../../text';
import { useCaption } from '../shared/beats/beatContext';
import type { DataEdit } from '../shared/scenarioForm/tables/useDataEdit';
import { outputSurface } from './outputSurface';
import { PictureLegend } from './PictureLegend';
import { PointStage } from './PointStage';
import type { Picture } from './paintPicture';
import { type Place, pictureFrame } from './pictureFrame';
import { pointMarks, shapeNames } from './pointMarks';
import type { Carried } from './usePointKeys';

interface DataPictureProps {
  readonly step: StepView;
  /** The selected sample. */
  readonly sample: number;
  readonly edit: DataEdit;
  readonly onChoose: (sample: number) => void;
  readonly onStatus: (sentence: string) => void;
  readonly onProblem: (sentence: string | undefined) => void;
}

export function DataPicture({ step, sample, edit, onChoose, onStatus, onProblem }: DataPictureProps) {
  const words = messages.dataPanel;
  const { run, trace, stop } = step;
  const { data, labels, network } = run;
  const [carried, setCarried] = useState<Carried>();
  const frame = useMemo(() => pictureFrame(data), [data]);
  const marks = useMemo(() => pointMarks(data), [data]);
  const places = useMemo(() => placesOf(data.inputs), [data]);
  const forward = reached({ phase: 'forward' }, stop);
  useCaption(forward ? words.surfaceSaid : undefined);
  const surface = useMemo(() => {
    return forward ? outputSurface(network, trace.stateBefore.weights, frame) : undefined;
  }, [forward, network, trace, frame]);
  const inBatch = useMemo(() => {
    const marked = new Uint8Array(data.sampleCount);
    for (const index of trace.batch) marked[index] = 1;
    return marked;
  }, [data, trace]);
  const shown = useMemo(() => (carried ? places.with(carried.index, carried.place) : places), [places, carried]);
  const picture: Picture = useMemo(
    () => ({ frame, surface, places: shown, marks, inBatch, selected: sample - 1 }),
    [frame, surface, shown, marks, inBatch, sample],
  );

  const putDown = useCallback(
    ({ index, place: { x, y } }: Carried): void => {
      setCarried(undefined);
      const number = index + 1;
      const before = places[index];
      if (before?.x === x && before.y === y) return;
      const problem = edit((samples) => {
        const moved = withValue(samples, { part: 'inputs', unit: 1, sample: number }, x);
        return withValue(moved, { part: 'inputs', unit: 2, sample: number }, y);
      });
      onProblem(problem);
      if (problem === undefined) onStatus(words.putDown(number, formatSetting(x), formatSetting(y)));
    },
    [places, edit, onProblem, onStatus],
  );
  const putBack = (index: number): void => {
    setCarried(undefined);
    onStatus(words.putBack(index + 1));
  };
  const describe = (index: number): string => {
    const { x, y } = shown[index] ?? { x: Number.NaN, y: Number.NaN };
    if (carried?.index === index) return words.carried(formatSetting(x), formatSetting(y));
    const target = targetLabel(data, index + 1, labels[index]);
    return words.point(index + 1, formatSetting(x), formatSetting(y), target);
  };

  return (
    <figure className="stack data-picture">
      <PointStage
        picture={picture}
        carried={carried}
        describe={describe}
        onCarry={setCarried}
        onChoose={(index) => onChoose(index + 1)}
        onPutDown={putDown}
        onPutBack={putBack}
      />
      <figcaption className="aside stack">
        <PictureLegend
          many={data.targetWidth > 1}
          names={shapeNames(data, marks, labels)}
          shown={
            surface && {
              low: briefNumber(surface.middle - surface.reach),
              high: briefNumber(surface.middle + surface.reach),
            }
          }
          waitsFor={forward ? undefined : messages.phases.names.forward}
        />
      </figcaption>
    </figure>
  );
}

function placesOf(inputs: Float64Array): readonly Place[] {
  return Array.from({ length: inputs.length / 2 }, (_, index) => ({
    x: inputs[2 * index] ?? 0,
    y: inputs[2 * index + 1] ?? 0,
  }));
}
