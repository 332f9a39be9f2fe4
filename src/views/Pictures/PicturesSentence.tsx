/** The answer in words, above the rows. */
import { useMemo } from 'react';
import { messages } from '../../text';
import type { PicturesState } from './usePictures';
import { verdictOf } from './verdict';

export function PicturesSentence({ state }: { readonly state: PicturesState }) {
  const words = messages.pictures;
  const verdict = useMemo(() => verdictOf(state), [state]);
  const { pushes, averagesShare } = verdict;
  const { isImage, layer } = state;
  return (
    <div className="pictures-sentence">
      <p>
        {isImage ? words.eachAdds : words.eachAddsInputs}{' '}
        {pushes?.map(({ name, direction, all }) => (
          <span key={name} className={direction === 'up' ? 'is-negative' : 'is-positive'}>
            {words.pushes[direction](name, all)}{' '}
          </span>
        ))}
      </p>
      {averagesShare !== undefined && <p className="pictures-aside">{words.averagesLeave(percent(averagesShare))}</p>}
      {!isImage && layer.inputs <= 4 && <p className="pictures-aside">{words.numbersAreBetter(layer.inputs)}</p>}
    </div>
  );
}

/** Two digits, where there are as many. */
function percent(share: number): string {
  const hundredfold = 100 * share;
  if (hundredfold > 0 && hundredfold < 0.5) return messages.pictures.lessThan;
  return messages.pictures.percent(hundredfold.toFixed(0));
}
