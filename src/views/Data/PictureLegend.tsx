/** What colours and shapes of the picture mean, and how points are moved. */
import { messages } from '../../text';

interface PictureLegendProps {
  /** More than one target. */
  readonly many: boolean;
  /** The numbers of the two colours; absent where there is no ground. */
  readonly shown: { readonly low: string; readonly high: string } | undefined;
  /** The phase that brings the ground. */
  readonly waitsFor: string | undefined;
}

export function PictureLegend({ many, shown, waitsFor }: PictureLegendProps) {
  const words = messages.dataPanel;
  return (
    <>
      {shown && (
        <p className="data-ramp-line">
          <span className="number">{shown.low}</span>
          <span className="data-ramp" aria-hidden="true" />
          <span className="number">{shown.high}</span>
          <span>{words.surface}</span>
        </p>
      )}
      {waitsFor !== undefined && <p>{words.surfaceLater(waitsFor)}</p>}
      <p>{many ? words.shapes : words.shapesOne}</p>
      <p>{words.pictureKeys}</p>
    </>
  );
}
