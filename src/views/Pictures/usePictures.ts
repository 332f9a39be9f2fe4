/** What all parts of the view use: the step, the unit in focus, its chosen weight, its pictures, and how they are drawn. */
import { useMemo } from 'react';
import { classNamesOf } from '../../kit/quantity/classNames';
import { useStep } from '../../kit/quantity/useStep';
import { isKnown, samplesOf, unitNumber } from '../../quantity';
import { hotTarget } from '../../run';
import { useStore } from '../../store';
import { messages } from '../../text';
import { imageSizeOf } from '../shared/image/inputImages';
import { ledgerModel } from '../shared/ledger/ledgerModel';
import { firstLayerOf, unitOf } from './firstLayer';
import { type PicturesStep, picturesOf, type UnitPictures } from './pictures';

export interface PicturesState extends PicturesStep {
  readonly pictures: UnitPictures;
}

export function usePictures(all: boolean): PicturesState {
  const step = useStep();
  const weight = useStore((state) => state.cursor.weight);
  return useMemo(() => {
    const { trace, run, stop } = step;
    const layer = firstLayerOf(trace);
    const { unit, place } = unitOf(weight, layer.units);
    const image = imageSizeOf(run);
    const targets = samplesOf(trace).flatMap((sample) => hotTarget(run.data, sample) ?? []);
    const state: PicturesStep = {
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
    return { ...state, pictures: picturesOf(state) };
  }, [step, weight, all]);
}

export function classNameOf({ step: { run } }: Pick<PicturesStep, 'step'>, target: number): string {
  return classNamesOf(run)[target - 1] ?? String(target);
}

/** The row and the column of a pixel, or the number of the input. */
export function pixelName({ isImage, size }: PicturesStep, pixel: number): string {
  const words = messages.pictures;
  if (!isImage) return words.inputAt(unitNumber(pixel));
  return words.pixelAt(Math.floor((pixel - 1) / size.width) + 1, ((pixel - 1) % size.width) + 1);
}
