/** A slider for one number that the question allows to be moved. */
import { SymbolText } from '../../../../kit/quantity/SymbolText';
import type { MakeControl } from '../../../../lessons';
import { controlQuantity } from '../../../../lessons/file';
import { nameOf } from '../../../../quantity';
import type { Run } from '../../../../run';
import { formatSetting, messages } from '../../../../text';
import { onGrid } from './judgeMade';

interface ControlSliderProps {
  readonly control: MakeControl;
  readonly value: number;
  readonly run: Run;
  /** How far the goal is then. */
  readonly leadsTo: string | undefined;
  readonly onMove: (value: number) => void;
  /** The hand lets go. */
  readonly onRelease: () => void;
  /** A key is let go, perhaps to be pressed once more. */
  readonly onKeyRelease: () => void;
}

export function ControlSlider({ control, value, run, leadsTo, onMove, onRelease, onKeyRelease }: ControlSliderProps) {
  const { of, from, to, step } = control;
  const quantity = controlQuantity(of.text);
  if (!quantity) return null;
  return (
    <div className="row lesson-slider make-slider">
      <SymbolText quantity={quantity} network={run.network} />
      <input
        type="range"
        aria-label={messages.question.make.move(nameOf(quantity, run.network))}
        aria-valuetext={[formatSetting(value), ...(leadsTo === undefined ? [] : [leadsTo])].join(', ')}
        min={from}
        max={to}
        step={step}
        value={value}
        onChange={(event) => onMove(onGrid(Number(event.currentTarget.value), control))}
        onPointerUp={onRelease}
        onKeyUp={onKeyRelease}
      />
      {/* Not an output, which would be announced: the slider says it. */}
      <span className="number" aria-hidden="true">
        {formatSetting(value)}
      </span>
    </div>
  );
}
