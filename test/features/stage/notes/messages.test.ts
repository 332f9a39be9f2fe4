import { describe, expect, it, vi } from 'vitest';
import { type Followed, follow } from '../../../../src/features/stage/notes/follow';
import { isSandboxed, type LineWindow, openLine } from '../../../../src/features/stage/notes/line';
import { type Message, readMessage, type Saying, type Told } from '../../../../src/features/stage/notes/messages';

const lecture = 'a'.repeat(32);
const stage = 'b'.repeat(32);
const reloaded = 'c'.repeat(32);
const type = 'batch-gradient/notes' as const;
const told: Told = { place: 'Step 1', now: 'x', next: 'y', note: [], warnings: [], scenes: [], at: 0 };
const telling = (from = stage, number = 1): Message => ({ type, id: lecture, from, number, kind: 'told', told });

describe('follow', () => {
  function followed() {
    const posted: Saying[] = [];
    const seen: Followed[] = [];
    const ends = follow(
      (saying) => posted.push(saying),
      (now) => seen.push(now),
    );
    return { ...ends, posted, lines: () => seen.map(({ line }) => line) };
  }

  it('sends keys and scenes to the stage that it follows, and to none before there is one', () => {
    const { take, press, goTo, posted } = followed();
    press('on');
    expect(posted).toEqual([]);
    take(telling());
    press('on');
    goTo(3);
    expect(posted).toEqual([
      { kind: 'key', to: stage, key: 'on' },
      { kind: 'scene', to: stage, at: 3 },
    ]);
  });

  it('stays with its stage, though a duplicated tab tells of the same lecture, until that has left', () => {
    const { take, press, posted, lines } = followed();
    take(telling());
    take(telling(reloaded));
    press('on');
    expect(posted.at(-1)).toMatchObject({ to: stage });
    take({ type, id: lecture, from: stage, number: 2, kind: 'left' });
    take(telling(reloaded));
    press('on');
    expect(posted.at(-1)).toMatchObject({ to: reloaded });
    expect(lines()).toEqual(['connected', 'left', 'connected']);
  });

  it('says that a stage is lost which does not answer, and follows it again when it does', () => {
    const { take, ask, lines } = followed();
    take(telling());
    for (let second = 0; second < 3; second++) ask();
    expect(lines()).toEqual(['connected']);
    ask();
    take(telling(stage, 2));
    expect(lines()).toEqual(['connected', 'lost', 'connected']);
  });
});

describe('openLine', () => {
  function fakeWindow(origin = 'https://here') {
    let listener: ((event: MessageEvent) => void) | undefined;
    const here: LineWindow = {
      origin,
      addEventListener: (_, heard) => {
        listener = heard;
      },
      removeEventListener: () => {
        listener = undefined;
      },
    };
    return { here, receive: (event: object): void => listener?.(event as MessageEvent) };
  }
  const otherWindow = () => ({ closed: false, postMessage: vi.fn() });
  function opened(here: LineWindow, other?: ReturnType<typeof otherWindow>) {
    const heard: Message[] = [];
    const line = openLine(here, {
      id: lecture,
      other: (other ?? null) as Window | null,
      onMessage: (message) => heard.push(message),
    });
    return { line, heard };
  }

  it('hears its own origin only, only this lecture, and each message once', () => {
    const { here, receive } = fakeWindow();
    const { heard } = opened(here);
    const source = otherWindow();
    const data = telling();
    receive({ data, origin: 'https://elsewhere', source });
    receive({ data: { ...data, id: stage }, origin: 'https://here', source });
    receive({ data: { ...data, kind: 'other' }, origin: 'https://here', source });
    receive({ data, origin: 'https://here', source: here });
    expect(heard).toEqual([]);
    for (let times = 0; times < 2; times++) receive({ data, origin: 'https://here', source });
    expect(heard).toEqual([data]);
  });

  it('after a reload, answers the window that speaks to it, to its own origin only', () => {
    const { here, receive } = fakeWindow();
    const { line } = opened(here);
    const source = otherWindow();
    receive({ data: { type, id: lecture, from: stage, number: 1, kind: 'hello' }, origin: 'https://here', source });
    line.post({ kind: 'told', told });
    const message = { type, id: lecture, from: line.from, number: 1, kind: 'told', told };
    expect(source.postMessage).toHaveBeenCalledExactlyOnceWith(message, 'https://here');
    expect(readMessage(message, lecture)).toEqual(message);
  });

  it('works from disk, where the origin cannot be named', () => {
    const other = otherWindow();
    opened(fakeWindow('null').here, other).line.post({ kind: 'left' });
    expect(other.postMessage).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'left' }), '*');
    const place = (protocol: string) => ({ origin: 'null', location: { protocol } as Location });
    expect([place('file:'), place('https:')].map(isSandboxed)).toEqual([false, true]);
  });
});
