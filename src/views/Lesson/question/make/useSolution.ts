/** A way to give up: the controls move to one solution before the learner's eyes, and then the answer is shown. */
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { type MakeQuestion, numberOf } from '../../../../lessons';
import type { Controls } from './useControls';

/** How many places are passed, and the milliseconds between them. */
const passed = 14;
const pause = 70;

interface Solution {
  readonly solve: () => void;
  /** Ends the move where it is. */
  readonly stop: () => void;
  /** The controls are moved by the page, not by a hand. */
  readonly isMoving: boolean;
}

export function useSolution(question: MakeQuestion, controls: Controls, onSolved: () => void): Solution {
  const [way, setWay] = useState<{ readonly from: readonly number[]; readonly to: readonly number[] }>();
  const [place, setPlace] = useState(0);
  const moveOn = useEffectEvent((): void => {
    if (!way) return;
    const next = matchMedia('(prefers-reduced-motion: reduce)').matches ? passed : place + 1;
    way.to.forEach((value, index) => {
      const from = way.from[index] ?? value;
      controls.move(index, next === passed ? value : rounded(from + ((value - from) * next) / passed, 3));
    });
    setPlace(next);
    if (next < passed) return;
    setWay(undefined);
    onSolved();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place is left after a pause
  useEffect(() => {
    if (!way) return undefined;
    const timer = setTimeout(moveOn, pause);
    return () => clearTimeout(timer);
  }, [way, place]);
  const solve = (): void => {
    const to = question.solution.map((one) => rounded(numberOf(one, controls.context), 12));
    setPlace(0);
    setWay({ from: controls.values, to });
  };
  const stop = useCallback(() => setWay(undefined), []);
  return { solve, stop, isMoving: way !== undefined };
}

/** The control shows every digit: 0.3 ÷ 3 would be 0.09999999999999999. */
function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
