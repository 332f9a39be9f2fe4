/** The panel's data: the plane, the arrows, the window, and everything computed in slices. */
import { useContext, useMemo } from 'react';
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { Job } from '../../kit/work/job';
import { useJob } from '../../kit/work/useJob';
import { aloneSource } from '../../model';
import { divisionRow, phaseNumber, type WeightPlace } from '../../quantity';
import type { Run } from '../../run';
import { useStore } from '../../store';
import { type Beat, isShown } from '../shared/beats/beat';
import { BeatContext } from '../shared/beats/beatContext';
import { type ArrowField, arrowField, type Plane } from './arrowField';
import { type ArrowLayout, arrowFactor, type Frame, frameOf, meanFactor, readZoom } from './arrowFrame';
import { type ContourShapes, contourShapes } from './contourShapes';
import { gridSizes, lossGrids } from './lossGrid';
import { type EpochPath, type EpochStart, epochPaths, epochStart, isTooLong } from './planePaths';
import { readSecond, usualSecond } from './secondWeight';
import { type ComparedPaths, useBothPaths } from './useBothPaths';

/** The layout of the arrows and their length. */
export interface Arranged {
  readonly layout: ArrowLayout;
  readonly factor: number;
  /** How many samples' arrows exist so far, in the order of the batch; tip to tail, only these are arranged. */
  readonly arrowCount: number;
}

export interface ArrowsShown extends Arranged {
  readonly plane: Plane;
  readonly field: ArrowField;
  readonly frame: Frame;
  readonly zoom: number;
  /** Each layout for two pictures beside each other, with arrows of one scale; tip to tail, nothing is arranged before phase Sum. */
  readonly arrangedAs: (layout: ArrowLayout) => Arranged;
  /** On a stage, at the end: the mean and the step alone, from near enough to see them. */
  readonly isNear: boolean;
  readonly contours: ContourShapes | undefined;
  /** 0 to 1. */
  readonly contoursDone: number;
  readonly lossKnown: boolean;
  readonly gradientsKnown: boolean;
  readonly start: EpochStart | undefined;
  /** Whether there is no path because its steps take too long. */
  readonly pathTooLong: boolean;
  readonly path: EpochPath | undefined;
  readonly pathDone: number;
  /** The paths of both runs; undefined if nothing is compared. */
  readonly compared: ComparedPaths | undefined;
}

/**
 * The presses that divide the sum and make the step. From the second on, the plane is nearer, by so many doublings; from the first on where
 * the mean, divided by more than this, would be too short to be seen beside Σ.
 */
const divided: Beat = { phase: 'sum', name: 'mean' };
const moved: Beat = { phase: 'update', name: 'rule' };
const mostDivided = 16;
const nearZoom = 2;

/** Undefined if the network has only one weight. */
export function useArrows(
  step: StepView,
  wanted: { readonly own: boolean; readonly path: boolean },
): ArrowsShown | undefined {
  const { run, trace, stop } = step;
  const first = useStore((state) => state.cursor.weight);
  const sample = useStore((state) => state.cursor.sample);
  const keys = useStore((state) => state.viewKeys);
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const second = keys['arrows.second'];
  const plane = useMemo(() => planeOf(run, first, second), [run, first, second]);
  const field = useMemo(() => plane && arrowField(trace, plane), [trace, plane]);

  const begin = epochStart(run, trace.step);
  const [startStep, batchSize, epochSteps] = [begin?.step, begin?.batchSize, begin?.epochSteps ?? 1];
  // The same object for every step of an epoch, so that values computed from it stay valid.
  const start = useMemo(
    () => (startStep === undefined ? undefined : { step: startStep, batchSize, epochSteps }),
    [startStep, batchSize, epochSteps],
  );
  const pathJob = useMemo(
    () => (wanted.path && plane && start ? new Job(epochPaths({ scenario, changes, run }, start, plane)) : undefined),
    [wanted.path, plane, start, scenario, changes, run],
  );
  const { value: path, share: pathDone } = useJob(pathJob);

  const compared = useBothPaths(step, plane);
  const around = compared?.around;

  const zoom = readZoom(keys['arrows.zoom']);
  const hasPaths = path !== undefined || compared?.paths !== undefined;
  const staged = useContext(BeatContext);
  const nearBeat = trace.divisor > mostDivided ? divided : moved;
  const isReached = staged !== undefined && isShown(nearBeat, staged.beat, staged.beats);
  const isNear = isReached && !hasPaths && divisionRow(trace, plane?.across) !== 'none';
  const nearer = isNear ? zoom + nearZoom : zoom;
  const frame = useMemo(
    () => field && frameOf(field, nearer, [...(path ? [...path.single, ...path.full] : []), ...(around ?? [])]),
    [field, nearer, path, around],
  );
  const lossKnown = shownAt({ kind: 'batchLoss' }, step) !== 'pending';
  const alone = wanted.own ? sample : undefined;
  const gridJob = useMemo(() => {
    if (!lossKnown || !plane || !frame || gridSizes(trace, plane).length === 0) return undefined;
    const judged = alone === undefined ? trace : aloneSource(trace, run.data, alone);
    return new Job(lossGrids(judged, plane, frame));
  }, [lossKnown, plane, frame, trace, run, alone]);
  const { value: grid, share: contoursDone } = useJob(gridJob);
  const contours = useMemo(() => grid && contourShapes(grid), [grid]);

  if (!plane || !field || !frame) return undefined;
  const usual: ArrowLayout = phaseNumber(stop.phase) >= phaseNumber('sum') ? 'chain' : 'point';
  const asked = keys['arrows.lay'];
  const layout = asked === 'point' || asked === 'chain' ? asked : usual;
  const isSummed = phaseNumber(stop.phase) >= phaseNumber('sum');
  const partly = stop.phase === 'sum' && stop.part !== undefined ? stop.part : trace.batchSize;
  const arranged = (as: ArrowLayout, count: number): Arranged => ({
    layout: as,
    factor: isNear ? meanFactor(field, frame) : arrowFactor(field, frame, as, hasPaths),
    arrowCount: as === 'chain' ? count : trace.batchSize,
  });
  const factorOfBoth = (): number =>
    Math.min(...(['point', 'chain'] as const).map((as) => arranged(as, partly).factor));
  return {
    ...arranged(layout, partly),
    arrangedAs: (as) => ({ ...arranged(as, isSummed ? partly : 0), factor: factorOfBoth() }),
    isNear,
    plane,
    field,
    frame,
    zoom,
    contours,
    contoursDone,
    lossKnown,
    gradientsKnown: phaseNumber(stop.phase) >= phaseNumber('per-sample'),
    start,
    pathTooLong: isTooLong(run),
    path,
    pathDone,
    compared,
  };
}

function planeOf(run: Run, across: WeightPlace, asked: string | undefined): Plane | undefined {
  const up = readSecond(asked, run.network, across) ?? usualSecond(run, across);
  return up && { across, up };
}
