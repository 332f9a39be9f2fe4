/**
 * The lecturer's own screen beside the stage, in text only: what the next press shows, the note, the place, the time of day, and the
 * scenes of the lecture. The stage decides and computes everything; what is pressed here is sent to it.
 */
import { useEffect, useRef, useState } from 'react';
// First: the window reads the catalogue's later sections and the stage's.
import '../../../text/later';
import '../../../text/below';
import '../words/en';
import '../../../kit/fields/FileButton.css';
import { PlainButton } from '../../../kit';
import { shownTheme, systemColours } from '../../../shell';
import { createSafeStorage, keptPreferences } from '../../../store';
import { messages } from '../../../text';
import { sentKeyOf } from '../present/stageKeys';
import { useStageKeys } from '../present/useStageKeys';
import { asked, heard, isAnswered, noStage } from './follow';
import { type Line, openLine, type Told } from './line';
import './notes.css';

/** Between two questions, in milliseconds. */
const second = 1000;

export function NotesPage({ id }: { readonly id: string }) {
  const words = messages.notesWindow;
  const [{ theme = 'auto', singleKeys = true }] = useState(() => keptPreferences(createSafeStorage()));
  const [now, setNow] = useState(() => new Date());
  const [followed, setFollowed] = useState(noStage);
  const { stage, told } = followed;
  const line = useRef<Line>(undefined);
  const press = (what: string | number): void => {
    if (stage !== undefined) line.current?.post({ kind: 'press', to: stage, what });
  };
  useStageKeys({ letters: singleKeys, keyOf: sentKeyOf, onKey: press, onEscape: () => press('Escape') });
  useEffect(() => {
    const ours = openLine(id, window.opener as Window | null, (message) => setFollowed((now) => heard(now, message)));
    line.current = ours;
    const ask = (): void => {
      setNow(new Date());
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
  useEffect(() => {
    document.documentElement.dataset.theme = shownTheme(theme, systemColours());
    document.title = `${messages.notesWindow.name} · ${messages.embed.name}`;
    // Another address is another page.
    const listeners = new AbortController();
    addEventListener('hashchange', () => location.reload(), listeners);
    return () => listeners.abort();
  }, [theme]);
  return (
    <div className="stack notes-window" data-lost={!isAnswered(followed) || undefined}>
      <header className="controls notes-head">
        <h1 className="visually-hidden">{words.name}</h1>
        <p>
          <span className="visually-hidden">{words.time} </span>
          <time>{now.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</time>
        </p>
        <p>{told?.place}</p>
        <p className="aside notes-line" role="status">
          {isAnswered(followed) ? words.connected : words.lost}
        </p>
      </header>
      {told && (
        <main className="stack notes-main">
          <div className="stack notes-texts">
            <section className="notes-next" aria-label={words.next}>
              <h2 className="aside">{words.next}</h2>
              <p>{told.next}</p>
            </section>
            <section aria-label={words.note}>
              <h2 className="aside">{words.note}</h2>
              {told.note ? <p>{told.note}</p> : <p className="soft">{words.noNote}</p>}
            </section>
          </div>
          {told.at > 0 && <Scenes {...told} onGo={press} />}
        </main>
      )}
      <footer className="row notes-foot">
        <PlainButton onClick={() => press('PageUp')}>{words.back}</PlainButton>
        <PlainButton className="is-first" onClick={() => press('PageDown')}>
          {words.on}
        </PlainButton>
      </footer>
    </div>
  );
}

function Scenes({ scenes, at, onGo }: Pick<Told, 'scenes' | 'at'> & { readonly onGo: (scene: number) => void }) {
  const words = messages.lecture;
  return (
    <nav aria-label={words.title}>
      <h2 className="aside">{words.progress(at, scenes.length)}</h2>
      <ol>
        {scenes.map(({ name, problem }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two scenes may be the same
          <li key={index} ref={index + 1 === at ? scrollToTop : undefined}>
            <PlainButton
              className={index + 1 === at ? 'is-first' : undefined}
              aria-current={index + 1 === at ? 'step' : undefined}
              disabled={problem !== undefined}
              onClick={() => onGo(index + 1)}
            >
              {index + 1}. {problem === undefined ? name : words.passed(name)}
            </PlainButton>
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
