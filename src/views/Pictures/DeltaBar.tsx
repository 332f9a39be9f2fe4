/** δ as a signed bar: left of the axis and hatched if negative, right if positive. */
import { fillOf, signOf } from '../../kit/sign/sign';

interface DeltaBarProps {
  readonly value: number;
  /** What reaches from the axis to an edge. */
  readonly largest: number;
}

export function DeltaBar({ value, largest }: DeltaBarProps) {
  const share = largest > 0 && Number.isFinite(value) ? Math.min(1, Math.abs(value) / largest) : 0;
  return (
    <span className="pictures-track" aria-hidden="true">
      <span
        className={`pictures-bar ${fillOf(signOf(value))}`}
        style={{ insetInlineStart: `${value < 0 ? 50 - 50 * share : 50}%`, width: `${50 * share}%` }}
      />
    </span>
  );
}
