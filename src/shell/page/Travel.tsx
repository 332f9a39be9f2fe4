/** The way to a distant step, or to an example's samples: announced (the latter by `sayNews`, which waits until the list is closed), and as long as it takes, its line. What computes it comes with the first such way. */
import { onRequest } from '../../kit';
import { useStore } from '../../store';
import { messages } from '../../text';
import type { TravelProps } from './TravelLine';
import '../styles/travel.css';

const TravelLine = onRequest(async () => (await import('./TravelLine')).TravelLine, { isEmptyAtFirst: true });

export function Travel(given: TravelProps) {
  const travelling = useStore((state) => state.travelling);
  const fetching = useStore((state) => state.fetching !== undefined);
  const playing = useStore((state) => state.playing);
  const words = messages.travel;
  return (
    <div className="travel">
      <span className="visually-hidden" role="status">
        {travelling && !playing && words.begun(travelling.to.step)}
      </span>
      {fetching && (
        <p className="row travel-line" aria-hidden="true">
          {words.fetching}
        </p>
      )}
      {travelling && <TravelLine {...given} travelling={travelling} />}
    </div>
  );
}
