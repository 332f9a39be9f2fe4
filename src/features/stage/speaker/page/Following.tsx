/** What comes after the next press, where there is no note: the beats of this step, in their sentences. */
import type { ViewName } from '../../../../store';
import { messages } from '../../../../text';
import { type Beat, BeatSentence, beatText, indexOf, Staged, type ToldBeat } from '../../../../views';

interface FollowingProps {
  readonly beats: readonly ToldBeat[];
  readonly beat: Beat;
  readonly view: ViewName | undefined;
}

/** So many are read at a glance. */
const most = 4;

export function Following({ beats, beat, view }: FollowingProps) {
  // The next one is beside it, large.
  const from = indexOf(beat, beats) + 2;
  const coming = beats.slice(from, from + most);
  if (coming.length === 0) return null;
  return (
    <>
      <h3>{messages.speaker.following}</h3>
      <ol className="speaker-following">
        {coming.map((one) => (
          <li key={beatText(one)}>
            <Staged beats={beats} beat={one}>
              <BeatSentence beats={beats} beat={one} view={view} />
            </Staged>
          </li>
        ))}
      </ol>
    </>
  );
}
