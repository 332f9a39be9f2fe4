/** The view's main sentence, above the rows. */
import { useMemo } from 'react';
import { holds } from '../../quantity';
import { picturesSaid } from './picturesSaid';
import type { PicturesState } from './usePictures';

export function PicturesSentence({ state }: { readonly state: PicturesState }) {
  const said = useMemo(() => picturesSaid(state).filter(({ claims }) => claims.every(holds)), [state]);
  const asides = said.filter(({ look }) => look === 'aside');
  return (
    <div className="pictures-sentence" data-not-on="stage">
      <p>
        {said
          .filter(({ look }) => look !== 'aside')
          .map(({ text, direction }) => (
            <span key={text} className={direction && (direction === 'up' ? 'is-negative' : 'is-positive')}>
              {text}{' '}
            </span>
          ))}
      </p>
      {asides.length > 0 && <p className="pictures-aside">{asides.map(({ text }) => text).join(' ')}</p>}
    </div>
  );
}
