/** The time of day, and the time since the lecture began, with its buttons. */
import { useEffect, useState } from 'react';
import { Icon } from '../../../../kit';
import { useActions } from '../../../../store';
import { messages } from '../../../../text';
import { Countdown } from './Countdown';
import { type Elapsed, elapsedAt, elapsedText, keepElapsed, keptElapsed, paused } from './elapsed';

const hourAndMinute: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** `id`: the lecture. */
export function Clock({ id }: { readonly id: string }) {
  const words = messages.speaker;
  const storage = useActions();
  const now = useNow();
  const [elapsed, setElapsed] = useState(() => keptElapsed(storage, id, Date.now()));
  const become = (next: Elapsed): void => {
    setElapsed(next);
    keepElapsed(storage, id, next);
  };
  useEffect(() => keepElapsed(storage, id, elapsed), [storage, id, elapsed]);
  const isRunning = elapsed.since !== undefined;
  return (
    <div className="row speaker-clock">
      <p>
        <span className="visually-hidden">{words.time} </span>
        <time className="speaker-time">{new Date(now).toLocaleTimeString([], hourAndMinute)}</time>
      </p>
      <fieldset className="row speaker-elapsed">
        <legend className="visually-hidden">{words.elapsed}</legend>
        <span role="timer" data-paused={isRunning ? undefined : ''}>
          {elapsedText(elapsedAt(elapsed, now))}
        </span>
        <button
          type="button"
          aria-label={isRunning ? words.pauseClock : words.startClock}
          onClick={() =>
            become(isRunning ? paused(elapsed, Date.now()) : { before: elapsed.before, since: Date.now() })
          }
        >
          <Icon name={isRunning ? 'pause' : 'play'} />
        </button>
        <button
          type="button"
          aria-label={words.resetClock}
          onClick={() => become({ before: 0, ...(isRunning && { since: Date.now() }) })}
        >
          <Icon name="reset" />
        </button>
      </fieldset>
      <Countdown elapsed={elapsedAt(elapsed, now)} />
    </div>
  );
}

/** Again every second, when a new one begins. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      setNow(Date.now());
      timer = setTimeout(tick, 1000 - (Date.now() % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }, []);
  return now;
}
