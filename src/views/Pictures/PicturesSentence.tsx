/** The view's main sentence, above the rows. */
import { useMemo } from 'react';
import { shownIn } from '../../quantity';
import { formatShort, messages } from '../../text';
import type { PicturesState } from './usePictures';
import { verdictOf } from './verdict';

export function PicturesSentence({ state }: { readonly state: PicturesState }) {
  const words = messages.pictures;
  const verdict = useMemo(() => verdictOf(state), [state]);
  const { pushes, averagesShare } = verdict;
  const { isImage, layer } = state;
  return (
    <div className="pictures-sentence" data-not-on="stage">
      <p>
        {isImage ? words.eachAdds : words.eachAddsInputs}{' '}
        {pushes?.map(({ name, direction, all }) => (
          <span key={name} className={direction === 'up' ? 'is-negative' : 'is-positive'}>
            {words.pushes[direction](name, all, isImage ? words.itsPixels : words.itsWeights)}{' '}
          </span>
        ))}
      </p>
      {averagesShare !== undefined && (
        <p className="pictures-aside">
          {words.averagesLeave(shareText(averagesShare), shownIn(state.step.trace).negated)}
        </p>
      )}
      {!isImage && layer.inputs <= 4 && <p className="pictures-aside">{words.numbersAreBetter(layer.inputs)}</p>}
    </div>
  );
}

/** A whole percentage, or a multiple; with decimals if it would be rounded to 100%, which says that nothing is lost. */
function shareText(share: number): string {
  const words = messages.pictures;
  const hundredfold = 100 * share;
  if (share >= 2) return words.times(formatShort(share));
  if (hundredfold > 0 && hundredfold < 0.5) return words.shareOf(words.lessThan);
  const decimals = [0, 1, 2].find((count) => Number(hundredfold.toFixed(count)) !== 100) ?? 0;
  return words.shareOf(words.percent(hundredfold.toFixed(decimals)));
}
