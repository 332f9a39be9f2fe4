/** The answer to “mean or sum?” in sentences; each is true under the settings of the step, and absent where they do not matter. */

import { briefNumber } from '../../../kit/quantity/briefNumber';
import type { StepTrace } from '../../../model';
import { isRemainderOfGradient, letterOf, plainStep, weightPlaceAt } from '../../../quantity';
import { messages } from '../../../text';
import { enumerated } from '../ledger/factorWords';
import type { MeanOrSum, ScaledSetting } from './meanOrSum';

export function meanOrSumSentences(answer: MeanOrSum | undefined, trace: StepTrace): readonly string[] {
  const words = messages.meanOrSum;
  if (!answer) return [words.sumOnly];
  if (trace.batchSize === 0 || answer.divisor === 0) return [words.nothing];
  const { by, divisor, otherDivisor, moves } = answer;
  if (by === 'none') return [words.undivided];
  const named = words.divisors[by]({ count: briefNumber(divisor) });
  // A cycle may be divided by its samples instead, which makes the steps the same in batches of other sizes, too.
  const noneFits = moves === 'now' && !answer.accumulates;
  const uneven = otherDivisor === undefined ? [] : [words.uneven({ other: briefNumber(otherDivisor), noneFits })];
  if (divisor === 1) return [words.same({ by: named }), ...uneven];
  const isZero = isDataGradientZero(trace);
  const gradient = isZero
    ? []
    : [words.gradient({ penalty: answer.hasPenalty, times: briefNumber(divisor), by: named })];
  // A step of 0 is the same with any settings.
  if (moves !== 'now') return [...gradient, ...(moves === 'never' ? [words.sameSettings] : []), ...uneven];
  return [
    ...gradient,
    // What is said of the first step is known of no other: it may be 0, or have another divisor.
    ...stepSentences(answer, trace.step === 1 && !isZero),
    ...(answer.hasPenalty ? [words.penalty] : []),
    ...(answer.clips === 'batch' ? [words.clipBatch] : answer.clips === 'sample' ? [words.clipSample] : []),
    ...uneven,
  ];
}

/** Then it has no direction, and is no number of times as large as another. */
function isDataGradientZero(shown: StepTrace): boolean {
  const trace = plainStep(shown);
  const isZero = (value: number, index: number): boolean =>
    isRemainderOfGradient(value, weightPlaceAt(trace.network, index), trace);
  return trace.dataGradientRow().every(isZero);
}

function stepSentences(
  { other, factor, changes, isAdaptive, optimizer: kind, otherDivisor }: MeanOrSum,
  hasFirstStep: boolean,
): readonly string[] {
  const words = messages.meanOrSum;
  const optimizer = messages.optimizer.names[kind];
  const isSum = other === 'sum';
  if (!changes) return [words.noSettings({ optimizer })];
  const isUneven = otherDivisor !== undefined;
  const listed = enumerated(changes.map(changeText)).join('');
  if (isAdaptive) {
    return [
      changes.length === 0 ? words.alike({ optimizer }) : words.adaptive({ optimizer, changes: listed, isUneven }),
    ];
  }
  const isRateAlone = changes.length === 1 && changes[0]?.name === 'learningRate';
  return [
    words.direct({ isSum, isUneven, changes: listed }),
    ...(isRateAlone && !isUneven && hasFirstStep ? [words.firstStep({ isSum, times: briefNumber(factor) })] : []),
  ];
}

/** Settings of several parts, by the letter of the part that is a number. */
const letters = { penalty: 'penaltyRate', clip: 'maxNorm' } as const;

/** "η = 0.125 (now 0.5)" */
function changeText({ name, now, needed }: ScaledSetting): string {
  const words = messages.meanOrSum;
  return words.change({
    setting: letterOf(name === 'penalty' || name === 'clip' ? letters[name] : name),
    now: briefNumber(now),
    needed: briefNumber(needed),
  });
}
