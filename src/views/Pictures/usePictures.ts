/** What all parts of the view read: the step, the unit in focus, its chosen weight, and how its inputs are drawn. */
import { useMemo } from 'react';
import { isKnown, type Quantity, samplesOf, type WeightPlace } from '../../quantity';
import { useStore } from '../../store';
import { messages } from '../../text';
import type { PictureSize } from '../shared/image/imagePixels';
import { imageSizeOf } from '../shared/image/inputImages';
import { type LedgerModel, ledgerModel } from '../shared/ledger/ledgerModel';
import { hotTarget } from '../shared/quantity/sampleLabel';
import { type StepView, useStep } from '../shared/quantity/useStep';
import { type FirstLayer, firstLayerOf, type ImageEnds, unitOf } from './firstLayer';

export interface PicturesState {
  readonly step: StepView;
  readonly layer: FirstLayer;
  readonly unit: number;
  /** The selected weight, where it leads into the unit; its bias too. */
  readonly place: WeightPlace | undefined;
  /** Its ledger: the digits of its numbers. */
  readonly ledger: LedgerModel | undefined;
  /** Of this unit's pictures; with all units, of all. */
  readonly ends: ImageEnds;
  readonly size: PictureSize;
  /** Whether the data say that they are pictures; else all inputs are one row. */
  readonly isImage: boolean;
  /** One-hot targets by row of the batch, from 1; undefined where some are not. */
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

/** How the samples of a class are called: by their own name, where they have one, else by the target that is 1. */
export function classNameOf({ step: { run }, layer }: PicturesState, rows: readonly number[], target: number): string {
  const names = new Set(rows.map((row) => run.labels[(layer.samples[row] ?? 0) - 1]));
  const [name] = names;
  return messages.pictures.className(names.size === 1 && name ? name : String(target));
}
