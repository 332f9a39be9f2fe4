/** One signed bar on the ledger's common scale: its direction, its hatching and its colour show its sign. */
import { scaleLinear } from 'd3';
import { fillOf, signOf } from '../../../kit/sign/sign';
import { messages } from '../../../text';
import './AddingBar.css';

export interface Bar {
  readonly from: number;
  readonly to: number;
}

interface AddingBarProps {
  readonly bar: Bar | undefined;
  readonly domain: readonly [number, number];
  /** Shown beside the bar's end. */
  readonly label?: string | undefined;
  /** A total rather than a contribution. */
  readonly total?: boolean;
  /** A question asks for it: the place of its bar is marked. */
  readonly covered?: boolean;
  /** The cell is for the bar alone. */
  readonly wide?: boolean;
}

/** The scale's start and end, in percent; labels need the space to the right of the bars, for which the style sheet provides. */
const range = [3, 58] as const;
const wideRange = [4, 96] as const;

export function AddingBar({ bar, domain, label, total = false, covered = false, wide = false }: AddingBarProps) {
  const x = scaleLinear([...domain], wide ? wideRange : range).clamp(true);
  const zero = <span className="adding-zero" style={{ insetInlineStart: `${x(0)}%` }} />;
  if (!bar || !Number.isFinite(bar.from) || !Number.isFinite(bar.to)) {
    return (
      <div className="adding">
        {zero}
        {covered && (
          <span className="soft adding-covered" style={{ insetInlineStart: `${x(0)}%` }} aria-hidden="true">
            {messages.covered.mark}
          </span>
        )}
      </div>
    );
  }
  const [left, right] = [x(Math.min(bar.from, bar.to)), x(Math.max(bar.from, bar.to))];
  // The line of zero would cross the number beside a bar that ends before it.
  const beside = Math.max(right, x(0));
  return (
    <div className="adding">
      {zero}
      <span
        className={`adding-bar ${fillOf(signOf(bar.to - bar.from))} ${total ? 'total' : ''}`}
        style={{ insetInlineStart: `${left}%`, width: `max(2px, ${right - left}%)` }}
      />
      {label !== undefined && (
        <span className="soft unbroken adding-label" style={{ insetInlineStart: `calc(${beside}% + 0.375rem)` }}>
          {label}
        </span>
      )}
    </div>
  );
}
