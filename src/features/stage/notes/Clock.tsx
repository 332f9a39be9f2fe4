/** The time of day, and the time since the lecture began, which a reload does not restart. */
import { useEffect, useState } from 'react';
import { Icon } from '../../../kit';
import { createSafeStorage } from '../../../store';
import { messages } from '../../../text';

const key = 'notesClock';
const second = 1000;

/** `7:05`, `1:07:05`. */
function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / second));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

export function Clock() {
  const words = messages.notesWindow;
  const [storage] = useState(() => createSafeStorage(() => window.sessionStorage));
  const [now, setNow] = useState(() => Date.now());
  const [since, setSince] = useState(() => Number(storage.get(key)) || Date.now());
  useEffect(() => {
    storage.set(key, String(since));
  }, [storage, since]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="row notes-clock">
      <span className="visually-hidden">{words.time} </span>
      <time>{new Date(now).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</time>
      <span role="timer" aria-label={words.elapsed}>
        {elapsedText(now - since)}
      </span>
      <button type="button" className="panel-button" aria-label={words.restart} onClick={() => setSince(Date.now())}>
        <Icon name="reset" />
      </button>
    </p>
  );
}
