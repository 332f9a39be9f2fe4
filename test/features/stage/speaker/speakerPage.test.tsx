import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Shown } from '../../../../src/features/stage/speaker/link/messages';
import { createSpeakerEnd } from '../../../../src/features/stage/speaker/link/speakerEnd';
import { randomId } from '../../../../src/features/stage/speaker/link/speakerHash';
import { type Asked, createStageEnd } from '../../../../src/features/stage/speaker/link/stageEnd';
import { elapsedText, keepElapsed, keptElapsed } from '../../../../src/features/stage/speaker/page/elapsed';
import { SpeakerPage } from '../../../../src/features/stage/speaker/page/SpeakerPage';
import { loadRequested } from '../../../../src/kit/onRequest';
import { createExplainerStore, scenarioText } from '../../../../src/store';
import '../../../../src/text/later';
import '../../../shell/browserInJsdom';
import { renderIn } from '../../../renderIn';
import { fakeAir } from './fakeLine';

const id = 'a'.repeat(32);

const atRow: Shown = {
  address: '#example=xor&step=1&phase=sum&part=2',
  beat: { phase: 'sum', name: 'row', count: 2 },
  black: false,
  link: false,
  playing: false,
  isFull: true,
  asks: false,
};

beforeEach(async () => {
  await loadRequested();
});

afterEach(() => {
  vi.useRealTimers();
});

/** The speaker's page, with a stage that shows this. */
async function showSpeaker(shown: Shown, scenario?: string) {
  const air = fakeAir();
  const asked: Asked[] = [];
  const stage = createStageEnd({
    id,
    stage: randomId(),
    open: air.open,
    onCommand: ({ kind, ...command }) =>
      asked.push(kind === 'key' && 'key' in command ? { kind, key: command.key } : ({ kind, ...command } as Asked)),
    scenarioText: () => scenario,
  });
  stage.show(shown);
  const store = createExplainerStore();
  const end = createSpeakerEnd({ id, speaker: randomId(), open: air.open });
  renderIn(store, <SpeakerPage id={id} end={end} />);
  // What is loaded on request is drawn in the next turn.
  await act(async () => {
    if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(0);
  });
  return {
    air,
    stage,
    store,
    end,
    /** What the stage was asked for last. */
    last: () => {
      const command = asked.at(-1);
      if (command?.kind === 'key') return command.key;
      return command?.kind === 'link' ? command.at : command && [command.step, command.beat];
    },
    next: (): string => screen.getByRole('region', { name: 'Next press' }).textContent,
    now: (): string => screen.getByRole('region', { name: 'On the stage' }).textContent,
    notes: (): string => screen.getByRole('region', { name: 'Notes' }).textContent,
    show: (more: Partial<Shown>) => act(async () => stage.show({ ...atRow, ...more })),
  };
}

describe('SpeakerPage', () => {
  it('shows the coming beat with its numbers before the stage does, and what is on the stage', async () => {
    const { next, now, show } = await showSpeaker(atRow);
    expect(now()).toContain('Sample 2 adds 0.1457');
    expect(now()).not.toContain('0.0618');
    expect(next()).toContain('Sample 3 adds 0.0618. 3 of 4 products add up to');
    await show({
      address: '#example=xor&step=1&phase=sum&ledger.whatif=productOfMeans',
      beat: { phase: 'sum', name: 'averages' },
    });
    expect(next()).toMatch(/wrong sign|sign/);
    await show({ address: '#example=xor&step=1&phase=update', beat: { phase: 'update', name: 'loss' } });
    expect(next()).toContain('Step 2 uses samples');
    expect(now()).toContain('batch loss falls');
  });

  it('shows the note of the link, with the numbers of the whole step', async () => {
    const { notes, show } = await showSpeaker(atRow);
    expect(notes()).toContain('no note');
    await show({
      address: `#example=xor&step=1&phase=sum&part=2&note=${encodeURIComponent('It is {batchGradient.2.2.1}.')}`,
    });
    expect(await screen.findByText(/It is/)).toBeTruthy();
    expect(notes()).toContain('0.0130');
  });

  it('in a lesson, shows the notes of the scene, its question, and the answer that the next press gives', async () => {
    const scene = {
      number: 2,
      of: 5,
      title: 'A title',
      notes: 'Ask first.',
      prompt: 'Which sign?',
      answer: 'It is {gradientSum.2.2.1}.',
      next: 'The next title',
    };
    const { next, now, notes, show } = await showSpeaker({ ...atRow, asks: true, scene });
    expect(now()).toContain('Scene 2 of 5');
    expect(now()).toContain('Which sign?');
    expect(notes()).toContain('Ask first.');
    expect(next()).toContain('0.0519');
    await show({ asks: false, scene });
    expect(next()).toContain('The next title');
    expect(notes()).toContain('0.0519');
    await show({ scene: { number: 5, of: 5, title: 'The last one' } });
    expect(next()).toContain('last scene');
  });

  it('goes where the map is clicked, and says where the stage is', async () => {
    const user = userEvent.setup();
    const { last, show } = await showSpeaker(atRow);
    const map = screen.getByRole('navigation', { name: 'Map of the step' });
    const button = (name: string): HTMLElement => within(map).getByRole('button', { name });
    expect(button('Sum: sample 2').getAttribute('aria-current')).toBe('step');
    await user.click(button('Sum: sample 3'));
    expect(last()).toEqual([1, { phase: 'sum', name: 'row', count: 3 }]);
    await user.click(button('Loss'));
    expect(last()).toEqual([1, { phase: 'loss', name: 'stop' }]);
    // The stage decides: here it has not moved.
    expect(button('Sum: sample 2').getAttribute('aria-current')).toBe('step');
    await show({ address: '#example=xor&step=1&phase=loss', beat: { phase: 'loss', name: 'stop' } });
    expect(button('Loss').getAttribute('aria-current')).toBe('step');
    await user.click(screen.getByRole('button', { name: 'Next step' }));
    expect(last()).toEqual([2, { phase: 'loss', name: 'stop' }]);
    expect(screen.getByRole('button', { name: 'Previous step' })).toHaveProperty('disabled', true);
  });

  it('has the map as one tab stop, whose arrows move within it', async () => {
    const user = userEvent.setup();
    const { last } = await showSpeaker(atRow);
    const stops = within(screen.getByRole('navigation', { name: 'Map of the step' }))
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map((stop) => stop.getAttribute('aria-label'))).toEqual(['Sum: sample 2']);
    while (document.activeElement !== stops[0]) await user.tab();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(last()).toEqual([1, { phase: 'sum', name: 'row', count: 3 }]);
  });

  it('sends the keys of the stage, but for those that need a pointer over it', async () => {
    const user = userEvent.setup();
    const { last } = await showSpeaker(atRow);
    for (const [key, name] of [
      ['{PageDown}', 'on'],
      ['{PageUp}', 'back'],
      ['b', 'black'],
      ['+', 'largerBatch'],
      ['h', 'largerBatch'],
      ['v', 'largerBatch'],
      ['2', 'enlarge2'],
    ] as const) {
      await user.keyboard(key);
      expect(last()).toBe(name);
    }
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(last()).toBe('on');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(last()).toBe('back');
  });

  it('says what the audience does not see: a black screen, hidden numbers', async () => {
    const user = userEvent.setup();
    const { last, next, now, show } = await showSpeaker({ ...atRow, black: true, isFull: false });
    expect(now()).toContain('The stage is black.');
    expect(now()).toContain('press f');
    await user.click(screen.getByRole('button', { name: 'Show it' }));
    expect(last()).toBe('black');
    await show({ hidden: { next: ['delta.2.1.3'], more: 1 } });
    expect(now()).not.toContain('black');
    expect(next()).toContain('2 numbers or columns are hidden');
    expect(next()).toContain('−0.063');
    await show({ hidden: { next: ['delta.2.1.1', 'delta.2.1.2'], more: 0 } });
    expect(next()).toContain('a column of 2 numbers');
  });

  it('shows own data that are too large for a link, and goes on with the same run', async () => {
    const other = createExplainerStore();
    other.getState().loadExample('lecture');
    const address = '#scenario=local&step=1&phase=sum&part=2';
    const { now, show, store } = await showSpeaker(
      { ...atRow, scenario: 1, address },
      scenarioText(other.getState().scenario),
    );
    expect(now()).toContain('2 of 8 products add up to');
    const { scenario } = store.getState();
    await show({ scenario: 1, address: `${address.slice(0, -1)}3`, beat: { phase: 'sum', name: 'row', count: 3 } });
    expect(now()).toContain('3 of 8 products add up to');
    expect(store.getState().scenario).toBe(scenario);
  });

  it('says that Present was left, and keeps the last state', async () => {
    const { stage, now } = await showSpeaker(atRow);
    expect(screen.getByText('Connected to the stage')).toBeTruthy();
    act(() => stage.close());
    expect(screen.getByText(/^Present has been left/)).toBeTruthy();
    expect(now()).toContain('Sample 2 adds');
  });
});

describe('the countdown', () => {
  it('shows what is left of the talk, and keeps its minutes', async () => {
    vi.useFakeTimers({ now: new Date(2026, 0, 15, 11) });
    const { store } = await showSpeaker(atRow);
    const minutes = screen.getByRole('textbox', { name: 'Talk in minutes' });
    fireEvent.change(minutes, { target: { value: '45' } });
    const left = (): string => screen.getByRole('timer', { name: 'Time left' }).textContent;
    expect(left()).toBe('45:00');
    await act(async () => vi.advanceTimersByTimeAsync(10_000));
    // 45 min − 10 s
    expect(left()).toBe('44:50');
    await act(async () => vi.advanceTimersByTimeAsync(45 * 60_000));
    // 10 s over time.
    expect(left()).toBe('+0:10');
    expect(store.getState().kept('talkMinutes')).toBe('45');
    fireEvent.change(minutes, { target: { value: '4x' } });
    expect(screen.queryByRole('timer', { name: 'Time left' })).toBeNull();
    expect(store.getState().kept('talkMinutes')).toBe('45');
  });
});

describe('the clock', () => {
  it('counts, pauses, continues, can be reset, and is kept over a reload', async () => {
    vi.useFakeTimers({ now: new Date(2026, 0, 15, 10, 59, 58) });
    const { store } = await showSpeaker(atRow);
    const elapsed = (): string => screen.getByRole('timer').textContent;
    const click = (name: string) => act(() => screen.getByRole('button', { name }).click());
    const wait = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(1000 * seconds));
    expect(elapsed()).toBe('0:00');
    expect(document.querySelector('time')?.textContent).toContain('59');
    await wait(65);
    expect(elapsed()).toBe('1:05');
    expect(document.querySelector('time')?.textContent).not.toContain('59');
    await click('Pause the clock');
    await wait(10);
    expect(elapsed()).toBe('1:05');
    await click('Start the clock');
    await wait(5);
    expect(elapsed()).toBe('1:10');
    expect(elapsedText(Date.now() - (keptElapsed(store.getState(), id, Date.now()).since ?? 0) + 65_000)).toBe('1:10');
    await click('Reset the clock');
    expect(elapsed()).toBe('0:00');
  });

  it('starts at 0 for another lecture, and if what was kept is broken', () => {
    const kept = new Map<string, string>();
    const storage = {
      kept: (key: string) => kept.get(key),
      keep: (key: string, value: string) => kept.set(key, value).size > 0,
    };
    keepElapsed(storage, id, { before: 5000 });
    expect(keptElapsed(storage, id, 1)).toEqual({ before: 5000 });
    expect(keptElapsed(storage, 'b'.repeat(32), 7)).toEqual({ before: 0, since: 7 });
    for (const broken of ['{', '[]', `{"id":"${id}","before":"x"}`, `{"id":"${id}","before":0,"since":99}`]) {
      kept.set('speakerClock', broken);
      expect(keptElapsed(storage, id, 7)).toEqual({ before: 0, since: 7 });
    }
  });

  it('prints hours where there are some', () => {
    expect([0, 59_999, 3_600_000 + 61_000].map(elapsedText)).toEqual(['0:00', '0:59', '1:01:01']);
  });
});
