/** What a beat of the epoch says, in the digits of its table. */
import { useMemo } from 'react';
import { BarredText } from '../../kit/quantity/BarredText';
import { useStep } from '../../kit/quantity/useStep';
import { plainStep } from '../../quantity';
import { useStore } from '../../store';
import { formatWithPower, messages } from '../../text';
import type { Beat } from '../shared/beats/beat';
import type { BeatSaidProps } from '../view';
import { divisionWords } from './divisionWords';
import { type EpochFormats, epochFormats } from './epochFormats';
import { meanOfMeans } from './epochModel';
import { type EpochView, useEpoch } from './useEpoch';
import { pathText } from './WeightPath';
import { weightPath } from './weightPath';

export function BeatSaid({ beat, children }: BeatSaidProps) {
  const shownNow = useStep();
  const step = useMemo(() => ({ ...shownNow, trace: plainStep(shownNow.trace) }), [shownNow]);
  const place = useStore((state) => state.cursor.weight);
  const isTrained = useStore((state) => state.viewKeys['epoch.weights'] === 'trained');
  const view = useEpoch(step, place);
  const formats = useMemo(() => epochFormats(view.model), [view.model]);
  const spoken = said(beat, { step: step.trace.step, isTrained, view, formats });
  return children({ shown: <BarredText text={spoken} />, spoken });
}

interface Telling {
  readonly step: number;
  readonly isTrained: boolean;
  readonly view: EpochView;
  readonly formats: EpochFormats;
}

function said({ name, count }: Beat, { step, isTrained, view, formats }: Telling): string {
  const words = messages.epoch.stage;
  const { model, update, updateKnown } = view;
  const { totals } = model;
  const row = model.rows.find(({ batch }) => batch.step === step);
  const sum = (value: number): string => formatWithPower(value, formats.sum);
  const gradient = (value: number): string => formatWithPower(value, formats.gradient);
  if (name === 'total' && row) {
    const { number } = row.batch;
    const own = isTrained ? row.trained : row.frozen;
    if (!own) return messages.epoch.computing;
    if (count !== 1) {
      const format = isTrained ? formats.trainedGradient : formats.gradient;
      return words.gradient(number, formatWithPower(own.gradient, format));
    }
    if (isTrained) return words.trained(number, formatWithPower(own.sum, formats.trainedSum));
    return number === 1 || !row.frozen
      ? words.first(number, sum(own.sum))
      : words.adds(number, sum(own.sum), sum(row.frozen.bar.to));
  }
  if (name === 'path') {
    const points = weightPath(model, step, updateKnown);
    const [start, end] = [points[0], points.at(-1)];
    if (!start || !end) return messages.epoch.computing;
    const text = pathText(model, { step, updateKnown, update });
    const updates = model.plan.batches.filter((batch) => batch.updates).length;
    const one = update && updates > 1 ? words.together(text(update.weightAfter)) : '';
    return words.path(updates, text(start.weight), text(end.weight)) + one;
  }
  if (!totals) return messages.epoch.computing;
  if (name === 'epochSum') return words.epochSum(model.rows.length, sum(totals.sum));
  if (name === 'epochDivision') {
    const isFull = model.obstacles.length === 0 && model.division.isUsual;
    return (isFull ? words.division : words.divisionOf)(divisionWords(model), gradient(totals.reduced));
  }
  const { kind } = meanOfMeans(model);
  const mean = gradient(totals.meanOfGradients);
  if (kind === 'alike') return words.meansAgree(mean);
  return kind === 'happens' ? words.meansHappen(mean) : words.meansDiffer(mean);
}
