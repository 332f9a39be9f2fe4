/** The view's main sentence, above the rows. */
import { useMemo } from 'react';
import { holds, type Phase } from '../../quantity';
import { useCaption } from '../shared/beats/beatContext';
import { type PicturesSaid, picturesSaid } from './picturesSaid';
import type { PicturesState } from './usePictures';

export function PicturesSentence({ state }: { readonly state: PicturesState }) {
  const said = useMemo(() => picturesSaid(state).filter(({ claims }) => claims.every(holds)), [state]);
  const asides = said.filter(({ look }) => look === 'aside');
  const main = said.filter(({ look }) => look !== 'aside');
  const captions = captionsAt(state.step.stop.phase, said);
  if (useCaption(captions.length > 0 ? captions.map(({ text }) => text).join(' ') : undefined)) return null;
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

/** What the pictures say of a phase on a stage. Of δ, and of the update of all weights, the step has a sentence. */
function captionsAt(phase: Phase, said: readonly PicturesSaid[]): readonly PicturesSaid[] {
  if (phase === 'per-sample') return said.filter(({ look }) => look !== 'aside');
  if (phase === 'sum') return [...said.slice(0, 1), ...said.filter(({ kind }) => isOfSum.has(kind))];
  return [];
}

const isOfSum: ReadonlySet<string> = new Set(['pictures.imagesDivided', 'pictures.imagesSummed']);
