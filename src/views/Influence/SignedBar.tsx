/** A bar from zero in the middle, to the right if positive, to the left and hatched if negative, beside the number itself. */
import { fillOf, signOf } from '../../kit/sign/sign';

interface SignedBarProps {
  readonly value: number;
  /** The magnitude that spans half of the width. */
  readonly largest: number;
}

export function SignedBar({ value, largest }: SignedBarProps) {
  const share = largest > 0 && Number.isFinite(value) ? (50 * Math.min(Math.abs(value), largest)) / largest : 0;
  return (
    <span className="influence-track" aria-hidden="true">
      <span
        className={`influence-bar ${fillOf(signOf(value))}`}
        style={{ width: `${share}%`, insetInlineStart: `${value < 0 ? 50 - share : 50}%` }}
      />
    </span>
  );
}
