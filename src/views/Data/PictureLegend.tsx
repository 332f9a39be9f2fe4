/** The meaning of the picture's colours and shapes, and how points are moved. */
import { symbol } from 'd3';
import { ByPointer } from '../../kit/chrome/ByPointer';
import { SignRamp } from '../../kit/sign/SignRamp';
import { messages } from '../../text';
import { groundStrength } from './paintPicture';
import { type ShapeName, shapes } from './pointMarks';

interface PictureLegendProps {
  /** There is more than one target. */
  readonly many: boolean;
  /** The class of each shape; empty if shapes are used more than once. */
  readonly names: readonly ShapeName[];
  /** The numbers of the two colours; absent without a background. */
  readonly shown: { readonly low: string; readonly high: string } | undefined;
  /** The phase that computes the background. */
  readonly waitsFor: string | undefined;
}

export function PictureLegend({ many, names, shown, waitsFor }: PictureLegendProps) {
  const words = messages.dataPanel;
  return (
    <>
      {shown && (
        <div className="controls gap-6 data-ramp-line">
          <span className="number">{shown.low}</span>
          <SignRamp full={groundStrength} />
          <span className="number">{shown.high}</span>
          <span>{words.surface}</span>
        </div>
      )}
      {waitsFor !== undefined && <p>{words.surfaceLater(waitsFor)}</p>}
      <p>{many ? words.shapes : words.shapesOne}</p>
      {names.length > 0 && (
        <p className="flow data-shapes">
          {names.map(({ shape, target, label }) => (
            <span key={target} className="inline-row">
              <svg viewBox="-7 -7 14 14" aria-hidden="true">
                <path d={symbol(shapes[shape], 70)() ?? ''} />
              </svg>
              {words.shapeOf(target, label)}
            </span>
          ))}
        </p>
      )}
      <p data-not-on="stage">
        <ByPointer {...words.pictureKeys} />
      </p>
    </>
  );
}
