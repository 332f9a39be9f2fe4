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
  readonly onMove: (value: number) => void;
  /** The hand lets go. */
  readonly onRelease: () => void;
  /** A key is let go, perhaps to be pressed once more. */
  readonly onKeyRelease: () => void;
}

export function ControlSlider({ control, value, run, onMove, onRelease, onKeyRelease }: ControlSliderProps) {
  const { of, from, to, step } = control;
  const quantity = controlQuantity(of.text);
  if (!quantity) return null;
  return (
    <div className="row lesson-slider make-slider">
      <SymbolText quantity={quantity} network={run.network} />
      <input
        type="range"
        aria-label={messages.question.make.move(nameOf(quantity, run.network))}
        aria-valuetext={formatSetting(value)}
        min={from}
        max={to}
        step={step}
        value={value}
        onChange={(event) => onMove(onGrid(Number(event.currentTarget.value), control))}
        onPointerUp={onRelease}
        onKeyUp={onKeyRelease}
      />
      <output className="number">{formatSetting(value)}</output>
    </div>
  );
}
