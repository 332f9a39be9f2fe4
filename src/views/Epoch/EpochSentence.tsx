/** The view's main sentence, announced after each stop; during Play it is only shown. */

import { LiveRegion } from '../../kit/chrome/LiveRegion';
import { useStore } from '../../store';
import { messages } from '../../text';
import type { Said } from './said';

export function EpochSentence({ said }: { readonly said: readonly Said[] }) {
  const playing = useStore((state) => state.playing);
  return (
    <>
      <p className="epoch-sentence">
        {said.map(({ text, tone }) => (
          <span key={text} className={`epoch-${tone}`}>
            {text}{' '}
          </span>
        ))}
      </p>
      <LiveRegion text={playing ? messages.sentence.playing : said.map(({ text }) => text).join(' ')} />
    </>
  );
}
