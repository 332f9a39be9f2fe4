/**
 * The lecturer's own screen beside the stage, in text only: what the next press shows, the note, the place, the time, and the scenes
 * of the lecture. The stage decides and computes everything; what is pressed here is sent to it.
 */
import { useEffect, useRef, useState } from 'react';
import '../../../kit/fields/FileButton.css';
import { isTyping, shownTheme } from '../../../shell';
import { createSafeStorage, keptPreferences } from '../../../store';
import { messages } from '../../../text';
import '../../../text/below';
import { stageKeyOf } from '../present/stageKeys';
import { Clock } from './Clock';
import { type Followed, type Follower, follow } from './follow';
import { isSandboxed, openLine } from './line';
import type { Told } from './messages';
import { notesIdIn } from './notesId';
import './notes.css';

const everySecond = 1000;

export function NotesPage({ id }: { readonly id: string }) {
  const words = messages.notesWindow;
  const [{ line, told }, setFollowed] = useState<Followed>({ line: 'waiting' });
  const follower = useRef<Follower>(undefined);
  useEffect(() => {
    const take: Follower['take'] = (message) => ends.take(message);
    const opened = openLine(window, { id, other: window.opener as Window | null, onMessage: take });
    const ends = follow(opened.post, setFollowed);
    follower.current = ends;
    ends.ask();
    const timer = setInterval(ends.ask, everySecond);
    document.documentElement.dataset.theme = ownTheme();
    document.title = `${messages.notesWindow.name} · ${messages.embed.name}`;
    const listeners = new AbortController();
    const { signal } = listeners;
    // Another address is another page.
    addEventListener('hashchange', () => notesIdIn(location.hash) !== id && location.reload(), { signal });
    addEventListener('keydown', (event) => send(event, ends), { signal });
    return () => {
      listeners.abort();
      clearInterval(timer);
      opened.close();
    };
  }, [id]);
  return (
    <div className="stack notes-window" data-line={line}>
      <header className="row notes-head">
        <h1 className="visually-hidden">{words.name}</h1>
        <Clock />
        {told && <p className="notes-place">{told.place}</p>}
        <p className="soft notes-line" role="status">
          {isSandboxed(window) ? words.sandboxed : words.lines[line]}
        </p>
      </header>
      {told && <Shown told={told} onGo={(at) => follower.current?.goTo(at)} />}
      <footer className="row notes-foot">
        <button type="button" className="plain-button" onClick={() => follower.current?.press('back')}>
          {words.back}
        </button>
        <button type="button" className="plain-button is-first" onClick={() => follower.current?.press('on')}>
          {words.on}
        </button>
      </footer>
    </div>
  );
}

/** Colours of its own: the reader's choice, without the stage's for its projector. */
function ownTheme(): string {
  const { theme = 'auto' } = keptPreferences(createSafeStorage());
  return shownTheme(theme === 'contrast' ? 'auto' : theme, {
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    moreContrast: matchMedia('(prefers-contrast: more)').matches,
    forced: matchMedia('(forced-colors: active)').matches,
  });
}

function send(event: KeyboardEvent, { press }: Follower): void {
  const { ctrlKey, metaKey, altKey, key, target } = event;
  if (ctrlKey || metaKey || altKey) return;
  // Space presses the button in focus.
  const owned = key === ' ' && target instanceof HTMLButtonElement;
  const letters = keptPreferences(createSafeStorage()).singleKeys !== false && !isTyping(target);
  const asked = stageKeyOf(event, { owned, letters, digits: letters });
  if (!asked) return;
  event.preventDefault();
  press(asked);
}

function Shown({ told, onGo }: { readonly told: Told; readonly onGo: (at: number) => void }) {
  const words = messages.notesWindow;
  const { now, next, note, warnings, scenes, at } = told;
  return (
    <main className="notes-main">
      <section className="stack notes-next" aria-labelledby="notes-next">
        <h2 id="notes-next">{words.next}</h2>
        <p>{next}</p>
      </section>
      <section className="stack notes-note" aria-labelledby="notes-note">
        <h2 id="notes-note">{words.note}</h2>
        {note.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
          <p key={index}>{paragraph}</p>
        ))}
        {note.length === 0 && <p className="soft">{words.noNote}</p>}
      </section>
      <section className="stack notes-now" aria-labelledby="notes-now">
        <h2 id="notes-now">{words.now}</h2>
        <p>{now}</p>
        {warnings.map((warning) => (
          <p key={warning} className="notes-warning" role="status">
            {warning}
          </p>
        ))}
      </section>
      {at > 0 && <Scenes scenes={scenes} at={at} onGo={onGo} />}
    </main>
  );
}

type ScenesProps = Pick<Told, 'scenes' | 'at'> & { readonly onGo: (at: number) => void };

function Scenes({ scenes, at, onGo }: ScenesProps) {
  const words = messages.lecture;
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is shown
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Below it is what comes.
    if (list.current && current) list.current.scrollTop = current.offsetTop;
  }, [at]);
  return (
    <nav className="stack notes-scenes" aria-label={words.title}>
      <h2>{words.progress(at, scenes.length)}</h2>
      <ol ref={list}>
        {scenes.map(({ name, isPassed }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two scenes may be the same
          <li key={index}>
            <button
              type="button"
              className="plain-button"
              aria-current={index + 1 === at ? 'step' : undefined}
              disabled={isPassed}
              onClick={() => onGo(index + 1)}
            >
              {index + 1}. {isPassed ? words.passed(name) : name}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
