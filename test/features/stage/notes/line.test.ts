import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asked, heard, isAnswered, noStage } from '../../../../src/features/stage/notes/follow';
import {
  isSandboxed,
  type Message,
  openLine,
  readMessage,
  type Saying,
} from '../../../../src/features/stage/notes/line';

const lecture = 'a'.repeat(32);
const stage = 'b'.repeat(32);
const reloaded = 'c'.repeat(32);
const told: Saying = {
  kind: 'told',
  told: { place: 'Step 1', next: 'x', note: '', scenes: [], at: 0 },
};
const message = (saying: Saying, from = stage, number = 1): Message => ({
  type: 'batch-gradient/notes',
  id: lecture,
  from,
  number,
  saying,
});

describe('heard', () => {
  it('stays with its stage, though a duplicated tab tells of the same lecture, until that has left', () => {
    const connected = heard(noStage, message(told));
    expect([isAnswered(noStage), isAnswered(connected), connected.stage]).toEqual([false, true, stage]);
    expect(heard(connected, message(told, reloaded))).toBe(connected);
    expect(heard(connected, message({ kind: 'left' }, reloaded))).toBe(connected);
    const left = heard(connected, message({ kind: 'left' }));
    expect([isAnswered(left), left.stage]).toEqual([false, stage]);
    const another = heard(left, message(told, reloaded));
    expect([isAnswered(another), another.stage]).toEqual([true, reloaded]);
  });

  it('says that a stage is lost which does not answer, and follows it again when it does', () => {
    const connected = heard(noStage, message(told));
    const unanswered = asked(asked(asked(connected)));
    expect(isAnswered(unanswered)).toBe(true);
    expect(isAnswered(asked(unanswered))).toBe(false);
    expect(isAnswered(heard(asked(unanswered), message(told)))).toBe(true);
    expect(isAnswered(asked(noStage))).toBe(false);
  });
});

describe('openLine', () => {
  const here = 'https://here';
  const openPage = (origin: string, protocol: string): void => {
    vi.stubGlobal('window', Object.assign(new EventTarget(), { origin, location: { protocol } }));
  };
  beforeEach(() => {
    openPage(here, 'https:');
    // Only what is posted to a window is looked at.
    vi.stubGlobal('BroadcastChannel', undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  const otherWindow = () => ({ closed: false, postMessage: vi.fn() });
  const receive = (data: unknown, source: unknown, origin = here) =>
    window.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
  const opened = (other?: ReturnType<typeof otherWindow>) => {
    const heard: Message[] = [];
    return { ...openLine(lecture, (other ?? null) as Window | null, (one) => heard.push(one)), heard };
  };

  it('hears its own origin only, only this lecture, and each message once', () => {
    const { heard, close } = opened();
    const source = otherWindow();
    const data = message(told);
    receive(data, source, 'https://elsewhere');
    receive({ ...data, id: stage }, source);
    receive({ ...data, saying: { kind: 'other' } }, source);
    receive({ ...data, saying: { kind: 'told', told: { ...data, next: 1 } } }, source);
    receive(data, window);
    expect(heard).toEqual([]);
    for (let times = 0; times < 2; times++) receive(data, source);
    expect(heard).toEqual([data]);
    close();
  });

  it('after a reload, answers the window that speaks to it, to its own origin only', () => {
    const { from, post, close } = opened();
    const source = otherWindow();
    receive(message({ kind: 'hello' }), source);
    post(told);
    const answer = message(told, from);
    expect(source.postMessage).toHaveBeenCalledExactlyOnceWith(answer, here);
    expect(readMessage(answer, lecture)).toEqual(answer);
    close();
  });

  it('works from disk, where the origin cannot be named', () => {
    openPage('null', 'file:');
    const other = otherWindow();
    const { post, close } = opened(other);
    post({ kind: 'left' });
    expect(other.postMessage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ saying: { kind: 'left' } }),
      '*',
    );
    expect(isSandboxed()).toBe(false);
    close();
    openPage('null', 'https:');
    expect(isSandboxed()).toBe(true);
  });
});
