/** The view's main sentence, announced after each stop; during Play it is only shown. */

import { LiveRegion } from '../../kit/chrome/LiveRegion';
import { useStore } from '../../store';
import { messages } from '../../text';
import { useCaption } from '../shared/beats/beatContext';
import type { Said } from './said';

export function EpochSentence({ said }: { readonly said: readonly Said[] }) {
  const playing = useStore((state) => state.playing);
  const text = said.map((one) => one.text).join(' ');
  // A caption has room for two: what the batches give, and what the division means.
  const caption = said.slice(0, 2).map((one) => one.text);
  if (useCaption(caption.join(' '))) return null;
  return (
    <>
      <p className="epoch-sentence">
        {said.map((one) => (
          <span key={one.text} className={`epoch-${one.tone}`}>
            {one.text}{' '}
          </span>
        ))}
      </p>
      <LiveRegion text={playing ? messages.sentence.playing : text} />
    </>
  );
}
