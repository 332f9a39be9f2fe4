/** What a beat of the epoch says, in the digits of its table. */
// First: a script of its own reads the catalogue.
import './words/en';
import { useMemo } from 'react';
import { BarredText } from '../../kit/quantity/BarredText';
import { useStep } from '../../kit/quantity/useStep';
import { plainStep } from '../../quantity';
import { useStore } from '../../store';
import type { BeatSaidProps } from '../view';
import { beatSentence } from './beatSentence';
import { epochFormats } from './epochFormats';
import { useEpoch } from './useEpoch';

export function BeatSaid({ beat, children }: BeatSaidProps) {
  const shownNow = useStep();
  const step = useMemo(() => ({ ...shownNow, trace: plainStep(shownNow.trace) }), [shownNow]);
  const place = useStore((state) => state.cursor.weight);
  const isTrained = useStore((state) => state.viewKeys['epoch.weights'] === 'trained');
  const view = useEpoch(step, place);
  const formats = useMemo(() => epochFormats(view.model), [view.model]);
  const spoken = beatSentence(beat, { step: step.trace.step, isTrained, view, formats }).text;
  return children({ shown: <BarredText text={spoken} />, spoken });
}
