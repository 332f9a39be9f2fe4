/** The view's main sentence, above the rows. */
import { useMemo } from 'react';
import { holds } from '../../quantity';
import { useCaption } from '../shared/beats/caption';
import { picturesSaid } from './picturesSaid';
import type { PicturesState } from './usePictures';

export function PicturesSentence({ state }: { readonly state: PicturesState }) {
  const said = useMemo(() => picturesSaid(state).filter(({ claims }) => claims.every(holds)), [state]);
  const asides = said.filter(({ look }) => look === 'aside');
  const main = said.filter(({ look }) => look !== 'aside');
  if (useCaption(main.map(({ text }) => text).join(' '))) return null;
  return (
    <div className="pictures-sentence" data-not-on="stage">
      <p>
        {main.map(({ text, direction }) => (
          <span key={text} className={direction && (direction === 'up' ? 'is-negative' : 'is-positive')}>
            {text}{' '}
          </span>
        ))}
      </p>
      {asides.length > 0 && <p className="pictures-aside">{asides.map(({ text }) => text).join(' ')}</p>}
    </div>
  );
}
