/**
 * The lecturer's own screen beside the stage, in text only: what the next press shows, the note, the place, the time, and the scenes
 * of the lecture. The stage decides and computes everything; what is pressed here is sent to it.
 */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
// First: the window reads the catalogue's later sections and the stage's.
import '../../../text/later';
import '../../../text/below';
import '../words/en';
import '../../../kit/fields/FileButton.css';
import { shownTheme, systemColours } from '../../../shell';
import { createSafeStorage, keptPreferences } from '../../../store';
import { messages } from '../../../text';
import { IconButton } from '../present/IconButton';
import { type StageKey, stageKeyOf } from '../present/stageKeys';
import { asked, heard, noStage } from './follow';
import { isSandboxed, type Line, openLine, type Told } from './line';
import './notes.css';

const second = 1000;
const parts = ['next', 'note', 'now'] as const;

export function NotesPage({ id }: { readonly id: string }) {
  const words = messages.notesWindow;
  const [{ line, stage, told }, setFollowed] = useState(noStage);
  const opened = useRef<Line>(undefined);
  const press = (what: string | number): void => {
    if (stage !== undefined) opened.current?.post({ kind: 'press', to: stage, what });
  };
  useEffect(() => {
    const ours = openLine(id, window.opener as Window | null, (message) => setFollowed((now) => heard(now, message)));
    opened.current = ours;
    const ask = (): void => {
      setFollowed(asked);
      ours.post({ kind: 'hello' });
    };
    ask();
    const timer = setInterval(ask, second);
    return () => {
      clearInterval(timer);
      ours.close();
    };
  }, [id]);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event);
    if (!key) return;
    event.preventDefault();
    press(key);
  });
  useEffect(() => {
    document.documentElement.dataset.theme = ownTheme();
    document.title = `${messages.notesWindow.name} · ${messages.embed.name}`;
    const listeners = new AbortController();
    const { signal } = listeners;
    // Another address is another page.
    addEventListener('hashchange', () => location.reload(), { signal });
    addEventListener('keydown', (event) => onKeyDown(event), { signal });
    return () => listeners.abort();
  }, []);
  return (
    <div className="stack notes-window" data-line={line}>
      <header className="controls notes-head">
        <h1 className="visually-hidden">{words.name}</h1>
        <Clock />
        {told && <p>{told.place}</p>}
        <p className="soft notes-line" role="status">
          {isSandboxed() ? messages.onStage.notesSandboxed : words.lines[line]}
        </p>
      </header>
      {told && (
        <main className="stack notes-main">
          <div className="stack notes-texts">
            {parts.map((part) => (
              <section key={part} className={`stack notes-${part}`} aria-label={words[part]}>
                <h2>{words[part]}</h2>
                {told[part].map((paragraph, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
                  <p key={index}>{paragraph}</p>
                ))}
                {part === 'note' && told.note.length === 0 && <p className="soft">{words.noNote}</p>}
              </section>
            ))}
            {told.warnings.map((warning) => (
              <p key={warning} className="notes-warning" role="status">
                {warning}
              </p>
            ))}
          </div>
          {told.at > 0 && <Scenes {...told} onGo={press} />}
        </main>
      )}
      <footer className="row notes-foot">
        <button type="button" className="plain-button" onClick={() => press('back')}>
          {words.back}
        </button>
        <button type="button" className="plain-button is-first" onClick={() => press('on')}>
          {words.on}
        </button>
      </footer>
    </div>
  );
}

/** Colours of its own: the reader's choice, without the stage's for its projector. */
function ownTheme(): string {
  const { theme = 'auto' } = keptPreferences(createSafeStorage());
  return shownTheme(theme === 'contrast' ? 'auto' : theme, systemColours());
}

function keyOf(event: KeyboardEvent): StageKey | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  // Space presses the button in focus.
  const owned = event.key === ' ' && event.target instanceof HTMLButtonElement;
  const letters = keptPreferences(createSafeStorage()).singleKeys !== false;
  return stageKeyOf(event, { owned, letters, digits: letters });
}

/** The time of day, and the time since the lecture began, which a reload does not restart. */
function Clock() {
  const words = messages.notesWindow;
  const [storage] = useState(() => createSafeStorage(() => window.sessionStorage));
  const [now, setNow] = useState(() => Date.now());
  const [since, setSince] = useState(() => Number(storage.get('notesClock')) || now);
  useEffect(() => {
    storage.set('notesClock', String(since));
  }, [storage, since]);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, []);
  // 7:05, 1:07:05.
  const elapsed = new Date(Math.max(0, now - since))
    .toISOString()
    .slice(11, 19)
    .replace(/^0(0:0?)?/, '');
  return (
    <p className="controls">
      <span className="visually-hidden">{words.time} </span>
      <time>{new Date(now).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</time>
      <span role="timer" aria-label={words.elapsed}>
        {elapsed}
      </span>
      <IconButton
        className="panel-button"
        icon="reset"
        aria-label={words.restart}
        onClick={() => setSince(Date.now())}
      />
    </p>
  );
}

function Scenes({ scenes, at, onGo }: Pick<Told, 'scenes' | 'at'> & { readonly onGo: (scene: number) => void }) {
  const words = messages.lecture;
  return (
    <nav className="stack" aria-label={words.title}>
      <h2>{words.progress(at, scenes.length)}</h2>
      <ol>
        {scenes.map(({ name, isPassed }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two scenes may be the same
          <li key={index} ref={index + 1 === at ? scrollToTop : undefined}>
            <button
              type="button"
              className={`plain-button ${index + 1 === at ? 'is-first' : ''}`}
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

/** The current scene: below it is what comes. */
function scrollToTop(item: HTMLLIElement | null): void {
  if (item?.parentElement) item.parentElement.scrollTop = item.offsetTop;
}
