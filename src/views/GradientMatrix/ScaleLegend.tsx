/** The meaning of the colours: a bar from the most negative to the most positive, with numbers once they are known. */

import { SignRamp } from '../../kit/sign/SignRamp';
import { formatShort, headPower, messages } from '../../text';
import type { CellScale } from './cellScale';

interface ScaleLegendProps {
  readonly scale: CellScale;
  readonly known: boolean;
  /** The exponent of ten of the printed cells. */
  readonly power: number;
}

export function ScaleLegend({ scale, known, power }: ScaleLegendProps) {
  const words = messages.overview;
  const { end, clipped, largest } = scale;
  // Colours follow the square root: half way along the bar is a quarter of its end.
  const ticks = [-end, -end / 4, 0, end / 4, end];
  const label = (tick: number, index: number): string => {
    if (clipped && index === 0) return words.atMost(formatShort(tick));
    return clipped && index === ticks.length - 1 ? words.atLeast(formatShort(tick)) : formatShort(tick);
  };
  return (
    <div className="aside gradient-matrix-scale">
      {power !== 0 && <span>{messages.matrix.powerOfTen(headPower(power))}</span>}
      <span className="unbroken">{words.pullsUp}</span>
      <div className="gradient-matrix-ramp">
        <SignRamp />
        <div
          className="gradient-matrix-ticks"
          title={known && clipped ? words.clipped(formatShort(largest)) : undefined}
        >
          {ticks.map((tick, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the ticks are always these five
            <span key={index}>{known && end > 0 ? label(tick, index) : ''}</span>
          ))}
        </div>
      </div>
      <span className="unbroken">{words.pullsDown}</span>
    </div>
  );
}
