/** What all parts of the view use: the step, the unit in focus, its chosen weight, and how its inputs are drawn. */
import { useMemo } from 'react';
import { classNamesOf } from '../../kit/quantity/classNames';
import { type StepView, useStep } from '../../kit/quantity/useStep';
import { isKnown, type Quantity, samplesOf, type WeightPlace } from '../../quantity';
import { hotTarget } from '../../run';
import { useStore } from '../../store';
import type { PictureSize } from '../shared/image/imagePixels';
import { imageSizeOf } from '../shared/image/inputImages';
import { type LedgerModel, ledgerModel } from '../shared/ledger/ledgerModel';
import { type FirstLayer, firstLayerOf, type ImageEnds, unitOf } from './firstLayer';

export interface PicturesState {
  readonly step: StepView;
  readonly layer: FirstLayer;
  readonly unit: number;
  /** The selected weight or bias, if it leads into the unit. */
  readonly place: WeightPlace | undefined;
  /** The weight's ledger, which determines the digits of its numbers. */
  readonly ledger: LedgerModel | undefined;
  /** The colour scales of this unit's pictures; of all units if all are shown. */
  readonly ends: ImageEnds;
  readonly size: PictureSize;
  /** Whether the data are pictures; otherwise all inputs form one row. */
  readonly isImage: boolean;
  /** The classes of the one-hot targets by row of the batch, from 1; undefined if some are not one-hot. */
  readonly targets: readonly number[] | undefined;
  readonly knows: (quantity: Quantity) => boolean;
}

export function usePictures(all: boolean): PicturesState {
  const step = useStep();
  const { trace, run, stop } = step;
  const weight = useStore((state) => state.cursor.weight);
  return useMemo(() => {
    const layer = firstLayerOf(trace);
    const { unit, place } = unitOf(weight, layer.units);
    const image = imageSizeOf(run);
    const targets = samplesOf(trace).flatMap((sample) => hotTarget(run.data, sample) ?? []);
    return {
      step,
      layer,
      unit,
      place,
      ends: layer.ends(all ? undefined : unit),
      ledger: place && ledgerModel(trace, place),
      size: image ?? { width: layer.inputs, height: 1 },
      isImage: image !== undefined,
      targets: targets.length === layer.samples.length ? targets : undefined,
      knows: (quantity) => isKnown(quantity, trace, stop),
    };
  }, [step, trace, run, stop, weight, all]);
}

export function classNameOf({ step: { run } }: Pick<PicturesState, 'step'>, target: number): string {
  return classNamesOf(run)[target - 1] ?? String(target);
}
