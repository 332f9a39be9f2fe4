import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSandboxed, type LineWindow, openLine } from '../../../../src/features/stage/speaker/link/line';
import { readSpeakerMessage, readStageMessage, type Shown } from '../../../../src/features/stage/speaker/link/messages';
import { createSpeakerEnd, rhythm } from '../../../../src/features/stage/speaker/link/speakerEnd';
import { randomId, speakerHash } from '../../../../src/features/stage/speaker/link/speakerHash';
import { speakerIdIn } from '../../../../src/features/stage/speaker/link/speakerId';
import { type Asked, createStageEnd } from '../../../../src/features/stage/speaker/link/stageEnd';
import { type FakeAir, fakeAir } from './fakeLine';

const lecture = 'a'.repeat(32);
const otherLecture = 'b'.repeat(32);

const shownAt = (step: number, more: Partial<Shown> = {}): Shown => ({
  address: `#example=xor&step=${step}`,
  beat: { phase: 'sum', name: 'row', count: 2 },
  black: false,
  playing: false,
  isFull: true,
  link: false,
  asks: false,
  ...more,
});

function stageOn(air: FakeAir, { id = lecture, text = '{}' } = {}) {
  const asked: Asked[] = [];
  const stage = randomId();
  const end = createStageEnd({
    id,
    stage,
    open: air.open,
    onCommand: (command) => asked.push(command),
    scenarioText: (number) => (number === 1 ? text : undefined),
  });
  return {
    ...end,
    stage,
    asked: () => asked.map((one) => (one.kind === 'key' ? one.key : one.kind === 'link' ? one.at : one.beat)),
  };
}

const speakerOn = (air: FakeAir) => createSpeakerEnd({ id: lecture, speaker: randomId(), open: air.open });

const kindOf = (message: unknown): unknown => (message as { readonly kind?: unknown }).kind;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the line between stage and speaker', () => {
  it('connects whichever is there first', () => {
    const air = fakeAir();
    const first = speakerOn(air);
    expect(first.now()).toEqual({ line: 'waiting' });
    stageOn(air).show(shownAt(1));
    expect(first.now()).toEqual({ line: 'connected', shown: shownAt(1) });
    expect(speakerOn(air).now()).toEqual({ line: 'connected', shown: shownAt(1) });
  });

  it('follows every change, and posts nothing where nothing changed', () => {
    const air = fakeAir();
    const stage = stageOn(air);
    stage.show(shownAt(1));
    const speaker = speakerOn(air);
    stage.show(shownAt(2));
    expect(speaker.now().shown).toEqual(shownAt(2));
    const { length } = air.posted;
    stage.show(shownAt(2));
    expect(air.posted).toHaveLength(length);
  });

  it('repeats the handshake, and asks for a state that was lost', () => {
    const air = fakeAir();
    const stage = stageOn(air);
    stage.show(shownAt(1));
    air.drops = () => true;
    const speaker = speakerOn(air);
    vi.advanceTimersByTime(rhythm.hello);
    expect(speaker.now().line).toBe('waiting');
    air.drops = () => false;
    vi.advanceTimersByTime(rhythm.hello);
    expect(speaker.now().line).toBe('connected');
    air.drops = () => true;
    stage.show(shownAt(7));
    air.drops = () => false;
    expect(speaker.now().shown).toEqual(shownAt(1));
    vi.advanceTimersByTime(rhythm.hello);
    expect(speaker.now().shown).toEqual(shownAt(7));
  });

  it('posts a state once, and then only signs of life', () => {
    const air = fakeAir();
    stageOn(air).show(shownAt(1));
    speakerOn(air);
    air.posted.length = 0;
    vi.advanceTimersByTime(3 * rhythm.hello);
    expect(air.posted.map(kindOf)).toEqual(['hello', 'alive', 'hello', 'alive', 'hello', 'alive']);
  });

  it('carries out each command once, though it arrives by two ways', () => {
    const air = fakeAir({ twice: true });
    const stage = stageOn(air);
    stage.show(shownAt(1));
    const speaker = speakerOn(air);
    speaker.press('on');
    speaker.press('on');
    speaker.goTo(1, { phase: 'loss', name: 'stop' });
    expect(stage.asked()).toEqual(['on', 'on', { phase: 'loss', name: 'stop' }]);
  });

  it('lets two speaker windows move one stage', () => {
    const air = fakeAir();
    const stage = stageOn(air);
    stage.show(shownAt(1));
    const speakers = [speakerOn(air), speakerOn(air)];
    for (const speaker of speakers) speaker.press('on');
    expect(stage.asked()).toEqual(['on', 'on']);
    stage.show(shownAt(2));
    for (const speaker of speakers) expect(speaker.now().shown).toEqual(shownAt(2));
  });

  it('keeps two lectures apart', () => {
    const air = fakeAir();
    const other = stageOn(air, { id: otherLecture });
    stageOn(air).show(shownAt(1));
    other.show(shownAt(9));
    const speaker = speakerOn(air);
    speaker.press('on');
    expect(speaker.now().shown).toEqual(shownAt(1));
    expect(other.asked()).toEqual([]);
  });

  it('says when Present is left and when the stage is silent, and keeps what was shown last', () => {
    const air = fakeAir();
    const stage = stageOn(air);
    stage.show(shownAt(1));
    const speaker = speakerOn(air);
    stage.leave();
    expect(speaker.now()).toEqual({ line: 'left', shown: shownAt(1) });
    vi.advanceTimersByTime(rhythm.hello);
    expect(speaker.now().line).toBe('connected');
    air.drops = () => true;
    vi.advanceTimersByTime(rhythm.lost + 2 * rhythm.hello);
    expect(speaker.now()).toEqual({ line: 'lost', shown: shownAt(1) });
    air.drops = () => false;
    vi.advanceTimersByTime(rhythm.hello);
    expect(speaker.now().line).toBe('connected');
  });

  it('reconnects after the stage was reloaded, whose numbers begin at 1 again', () => {
    const air = fakeAir();
    const before = stageOn(air);
    for (const step of [1, 2, 3]) before.show(shownAt(step));
    const speaker = speakerOn(air);
    before.close();
    expect(speaker.now().line).toBe('left');
    const after = stageOn(air);
    after.show(shownAt(3, { black: true }));
    expect(speaker.now()).toEqual({ line: 'connected', shown: shownAt(3, { black: true }) });
    speaker.press('black');
    expect([before.asked(), after.asked()]).toEqual([[], ['black']]);
  });

  it('stays with its stage while that answers, though a duplicated tab has the same lecture', () => {
    const air = fakeAir();
    const [stage, twin] = [stageOn(air), stageOn(air)];
    stage.show(shownAt(1));
    const speaker = speakerOn(air);
    twin.show(shownAt(9));
    speaker.press('on');
    expect(speaker.now().shown).toEqual(shownAt(1));
    expect([stage.asked(), twin.asked()]).toEqual([['on'], []]);
    stage.close();
    vi.advanceTimersByTime(rhythm.hello);
    expect(speaker.now().shown).toEqual(shownAt(9));
  });

  it('ignores a state that was overtaken', () => {
    const air = fakeAir();
    const stage = stageOn(air);
    const speaker = speakerOn(air);
    stage.show(shownAt(1));
    const stale = air.posted.at(-1);
    stage.show(shownAt(2));
    air.say(stale);
    expect(speaker.now().shown).toEqual(shownAt(2));
  });

  it('asks for a scenario that is too large for a link, again if the reply is lost, and keeps it', () => {
    const air = fakeAir();
    const stage = stageOn(air, { text: '{"large":true}' });
    stage.show(shownAt(1, { scenario: 1 }));
    air.drops = (message) => kindOf(message) === 'scenario';
    const speaker = speakerOn(air);
    expect(speaker.now().shown).toBeUndefined();
    air.drops = () => false;
    vi.advanceTimersByTime(rhythm.hello);
    expect(speaker.now()).toMatchObject({ line: 'connected', scenario: '{"large":true}' });
    air.posted.length = 0;
    stage.show(shownAt(2, { scenario: 1 }));
    expect(speaker.now()).toMatchObject({ shown: shownAt(2, { scenario: 1 }), scenario: '{"large":true}' });
    expect(air.posted).toHaveLength(1);
  });

  it('harms nothing when either end is closed', () => {
    const air = fakeAir();
    const stage = stageOn(air);
    stage.show(shownAt(1));
    const speaker = speakerOn(air);
    speaker.close();
    stage.show(shownAt(2));
    stage.close();
    speaker.press('on');
    expect(stage.asked()).toEqual([]);
  });

  it('ignores what is not a message of this lecture', () => {
    const air = fakeAir();
    const stage = stageOn(air);
    stage.show(shownAt(1));
    const speaker = speakerOn(air);
    const command = { type: 'batch-gradient/speaker', id: lecture, speaker: randomId(), stage: stage.stage, number: 1 };
    const state = { type: 'batch-gradient/stage', id: lecture, stage: stage.stage, kind: 'shown', number: 9 };
    const hostile: readonly unknown[] = [
      null,
      'on',
      42,
      [],
      { type: 'batch-gradient/speaker' },
      { ...command, kind: 'key', key: 'constructor' },
      { ...command, kind: 'key', key: 'hide' },
      { ...command, kind: 'key', key: 'on', number: Number.NaN },
      { ...command, kind: 'key', key: 'on', stage: randomId() },
      { ...command, kind: 'key', key: 'on', id: otherLecture },
      { ...command, kind: 'goTo', step: 0, beat: { phase: 'sum', name: 'row', count: 1 } },
      { ...command, kind: 'goTo', step: 1, beat: { phase: '__proto__', name: 'row' } },
      { ...state, shown: { ...shownAt(9), address: 'https://elsewhere' } },
      { ...state, shown: { ...shownAt(9), beat: undefined } },
      { ...state, shown: { ...shownAt(9), address: `#${'x'.repeat(3_000_000)}` } },
    ];
    for (const message of hostile) air.say(message);
    expect(stage.asked()).toEqual([]);
    expect(speaker.now().shown).toEqual(shownAt(1));
    // With nothing wrong in them, both are taken.
    air.say({ ...command, kind: 'key', key: 'on' });
    air.say({ ...state, shown: shownAt(9) });
    expect(stage.asked()).toEqual(['on']);
    expect(speaker.now().shown).toEqual(shownAt(9));
  });
});

describe('readStageMessage and readSpeakerMessage', () => {
  it('drop what the schema does not name', () => {
    const message = { type: 'batch-gradient/stage', id: lecture, stage: lecture, kind: 'alive', number: 1 };
    expect(readStageMessage({ ...message, html: '<b>' }, lecture)).toEqual(message);
    expect(readSpeakerMessage(message, lecture)).toBeUndefined();
  });
});

describe('openLine', () => {
  function fakeWindow(origin = 'https://here') {
    let listener: ((event: MessageEvent) => void) | undefined;
    const here: LineWindow = {
      origin,
      location: { protocol: origin === 'null' ? 'file:' : 'https:' },
      addEventListener: (_, heard) => {
        listener = heard;
      },
      removeEventListener: () => {
        listener = undefined;
      },
    };
    const receive = (event: object): void => listener?.(event as MessageEvent);
    return { here, receive };
  }
  const otherWindow = () => ({ closed: false, postMessage: vi.fn() });
  function opened(here: LineWindow, other?: ReturnType<typeof otherWindow>) {
    const heard: unknown[] = [];
    const line = openLine(here, {
      id: lecture,
      other: other as unknown as Window,
      onMessage: (data) => heard.push(data),
    });
    return { line, heard };
  }

  it('without BroadcastChannel, posts to the other window, to its own origin only', () => {
    const other = otherWindow();
    opened(fakeWindow().here, other).line.post({ id: lecture });
    expect(other.postMessage).toHaveBeenCalledExactlyOnceWith({ id: lecture }, 'https://here');
  });

  it('hears its own origin only, and only this lecture', () => {
    const { here, receive } = fakeWindow();
    const { heard } = opened(here);
    const source = otherWindow();
    receive({ data: { id: lecture }, origin: 'https://elsewhere', source });
    receive({ data: { id: otherLecture }, origin: 'https://here', source });
    receive({ data: null, origin: 'https://here', source });
    receive({ data: { id: lecture }, origin: 'https://here', source: here });
    expect(heard).toEqual([]);
    receive({ data: { id: lecture }, origin: 'https://here', source });
    expect(heard).toEqual([{ id: lecture }]);
  });

  it('after a reload, answers the window that speaks to it', () => {
    const { here, receive } = fakeWindow();
    const { line, heard } = opened(here);
    const source = otherWindow();
    receive({ data: { id: lecture }, origin: 'https://here', source });
    line.post({ id: lecture });
    expect(source.postMessage).toHaveBeenCalledOnce();
    line.close();
    receive({ data: { id: lecture }, origin: 'https://here', source });
    expect(heard).toHaveLength(1);
  });

  it('works from disk, where the origin cannot be named', () => {
    const { here } = fakeWindow('null');
    const other = otherWindow();
    opened(here, other).line.post({ id: lecture });
    expect(other.postMessage).toHaveBeenCalledExactlyOnceWith({ id: lecture }, '*');
    expect(isSandboxed(here)).toBe(false);
    expect(isSandboxed({ origin: 'null', location: { protocol: 'https:' } })).toBe(true);
  });
});

describe('speakerHash', () => {
  it('is read by speakerIdIn, with the language or without', () => {
    const id = randomId();
    expect(speakerIdIn(speakerHash(id))).toBe(id);
    expect(speakerIdIn(speakerHash(id, 'de'))).toBe(id);
    for (const hash of ['', '#example=xor', '#speaker=', '#speaker=abc', `#example=xor&speaker=${id}`]) {
      expect(speakerIdIn(hash)).toBeUndefined();
    }
  });
});
