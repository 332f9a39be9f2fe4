/** The time that is left of the talk, whose minutes the lecturer sets; they are kept from talk to talk. */
import { useState } from 'react';
import { useActions } from '../../../../store';
import { messages } from '../../../../text';
import { elapsedText } from './elapsed';

const key = 'talkMinutes';
const second = 1000;
const minute = 60 * second;

/** The last of it is marked. */
const short = 5 * minute;

export function Countdown({ elapsed }: { readonly elapsed: number }) {
  const words = messages.speaker;
  const { kept, keep } = useActions();
  const [text, setText] = useState(() => kept(key) ?? '');
  const minutes = minutesIn(text);
  // In whole seconds, as the clock beside it.
  const left = minutes === undefined ? undefined : minutes * minute - Math.floor(elapsed / second) * second;
  return (
    <div className="speaker-countdown">
      <label>
        <span className="speaker-quiet">{words.minutes}</span>
        <input
          inputMode="numeric"
          size={3}
          value={text}
          aria-invalid={text !== '' && minutes === undefined}
          onChange={({ target }) => {
            setText(target.value);
            if (target.value === '' || minutesIn(target.value) !== undefined) keep(key, target.value);
          }}
        />
      </label>
      {left !== undefined && (
        <span role="timer" aria-label={words.remaining} data-short={left < short || undefined}>
          {left < 0 ? words.over(elapsedText(-left)) : elapsedText(left)}
        </span>
      )}
    </div>
  );
}

/** Whole minutes, up to ten hours. */
function minutesIn(text: string): number | undefined {
  const minutes = Number(text);
  return /^\d{1,3}$/.test(text) && minutes >= 1 && minutes <= 600 ? minutes : undefined;
}
