/** Fields for the start of the frame along each axis that is not printed completely: "samples 37 to 44 of 100". */

import { NumberField } from '../../../kit/fields/NumberField';
import { messages } from '../../../text';
import { isWhole } from './frame';
import type { FrameMoves } from './useFrame';

/** The names along an axis. */
export interface AxisNames {
  readonly name: string;
  /** The number at each position; absent: positions from 1. */
  readonly numbers?: readonly number[] | undefined;
  /** What is shown in place of a number, where the notation gives none; absent: nothing. */
  readonly inPlaceOf?: (number: number) => string | undefined;
}

interface FrameFieldsProps<Axis extends string> {
  readonly moves: FrameMoves<Axis>;
  readonly axes: readonly (AxisNames & { readonly axis: Axis })[];
}

export function FrameFields<Axis extends string>({ moves, axes }: FrameFieldsProps<Axis>) {
  const { frame, startAt, page } = moves;
  const words = messages.frame;
  return axes
    .filter(({ axis }) => !isWhole(frame, [axis]))
    .map(({ axis, name, numbers, inPlaceOf }) => {
      const length = frame.lengths[axis];
      const start = frame.starts[axis];
      const end = start + frame.sizes[axis];
      const numberAt = (position: number): number => numbers?.[position] ?? position + 1;
      const shown = inPlaceOf?.(numberAt(start));
      // Samples in a sorted order, or of a shuffled batch, do not form a range of numbers.
      const isRange = numberAt(end - 1) - numberAt(start) === end - 1 - start;
      const turn = (direction: -1 | 1) => (
        <button
          type="button"
          className="matrix-turn"
          data-not-on="slide paper"
          aria-label={direction < 0 ? words.previous(name) : words.next(name)}
          disabled={direction < 0 ? start === 0 : end === length}
          onClick={() => page(axis, direction)}
        >
          {direction < 0 ? '‹' : '›'}
        </button>
      );
      return (
        <span key={axis} className="aside unbroken inline-row matrix-field">
          {turn(-1)}
          <span aria-hidden="true">{name}</span>
          <NumberField
            label={words.startOf(name)}
            value={shown === undefined ? numberAt(start) : Number.NaN}
            {...(shown !== undefined && { shown })}
            onCommit={(number) => {
              const position = numbers ? numbers.indexOf(number) : number - 1;
              if (!Number.isInteger(position) || position < 0 || position >= length) return words.missing(number, name);
              startAt({ [axis]: position } as Partial<Record<Axis, number>>);
              return undefined;
            }}
          />
          <span>{isRange ? words.to(numberAt(end - 1), length) : words.some(end - start, length)}</span>
          {turn(1)}
        </span>
      );
    });
}
