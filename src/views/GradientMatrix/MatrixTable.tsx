/** The grid: a row a sample, a column a weight, under a rule the batch gradient and the update. */
import { type CSSProperties, useMemo, useRef } from 'react';
import { reached, type WeightPlace } from '../../quantity';
import { messages, superscript } from '../../text';
import { useRovingGrid } from '../shared/grid/useRovingGrid';
import type { StepView } from '../shared/quantity/useStep';
import { useMilestone } from '../shared/work/useMilestone';
import { batchWords } from './batchWords';
import { MatrixHead } from './MatrixHead';
import { MatrixRow } from './MatrixRow';
import { layerGroups, type MatrixScale } from './matrixLayout';

/** Samples up to here are all in sight; more of them scroll under their head. */
const rowsInSight = 12;

interface MatrixTableProps {
  readonly step: StepView;
  readonly scale: MatrixScale;
  /** From the upper row down. */
  readonly samples: readonly number[];
  readonly sample: number;
  readonly weight: WeightPlace;
  readonly onChooseWeight: (place: WeightPlace) => void;
  readonly onChooseSample: (sample: number) => void;
}

export function MatrixTable({
  step,
  scale,
  samples,
  sample,
  weight,
  onChooseWeight,
  onChooseSample,
}: MatrixTableProps) {
  const words = messages.matrix;
  const { network } = step.run;
  const grid = useRef<HTMLTableElement>(null);
  const groups = useMemo(() => layerGroups(network), [network]);
  const columns = useMemo(() => groups.flatMap((group) => group.columns), [groups]);
  const scrolls = samples.length > rowsInSight;
  const onKeyDown = useRovingGrid({
    grid,
    entry: { row: samples.indexOf(sample) + 1, column: columns.findIndex(({ place }) => isAt(place, weight)) + 2 },
    page: scrolls ? rowsInSight : undefined,
    corners: true,
  });
  const samplesStep = useMilestone(step, 'per-sample');
  const sumStep = useMilestone(step, 'sum');
  const updateStep = useMilestone(step, 'update');
  const common = { columns, weight, lossStep: useMilestone(step, 'loss'), lossFormat: scale.losses };
  const batch = batchWords(step.trace);
  return (
    <div className={`gradient-matrix-scroll${scrolls ? ' scrolls-rows' : ''}`}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrows walk its cells
        role="grid"
        aria-label={words.name}
        ref={grid}
        data-rows={samples.length + 3}
        style={
          {
            '--columns': columns.length,
            '--characters': scale.characters,
            '--loss-characters': scale.lossCharacters,
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
      >
        <MatrixHead
          groups={groups}
          network={network}
          selected={weight}
          lossExponent={reached({ phase: 'loss' }, step.stop) ? scale.losses.exponent : 0}
          onChoose={onChooseWeight}
        />
        <tbody>
          {samples.map((number, position) => (
            <MatrixRow
              key={number}
              {...common}
              kind="sampleGradient"
              step={samplesStep}
              row={position + 1}
              sample={number}
              format={scale.gradients}
              largest={scale.largest}
              selected={number === sample}
              onChoose={onChooseSample}
            />
          ))}
        </tbody>
        <tfoot>
          <MatrixRow
            {...common}
            kind="batchGradient"
            step={sumStep}
            row={samples.length + 1}
            sample={0}
            head={<Head shown={batch.shown} spoken={batch.spoken} />}
            format={scale.gradients}
            largest={scale.largest}
            selected={false}
          />
          <MatrixRow
            {...common}
            kind="update"
            step={updateStep}
            row={samples.length + 2}
            sample={0}
            head={
              <Head
                shown={words.update}
                spoken={words.updateName}
                power={step.stop.phase === 'update' ? scale.updates.exponent : 0}
              />
            }
            format={scale.updates}
            selected={false}
          />
        </tfoot>
      </table>
    </div>
  );
}

function Head({
  shown,
  spoken,
  power = 0,
}: {
  readonly shown: string;
  readonly spoken: string;
  readonly power?: number;
}) {
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{spoken}</span>
      {power !== 0 && <span className="gradient-matrix-power"> ×10{superscript(power)}</span>}
    </>
  );
}

function isAt(one: WeightPlace, other: WeightPlace): boolean {
  return one.layer === other.layer && one.from === other.from && one.to === other.to;
}
