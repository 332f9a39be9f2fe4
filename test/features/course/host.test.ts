import { describe, expect, it } from 'vitest';
import { createHost } from '../../../src/features/course/host/host';
import type { FilledScenario } from '../../../src/scenario';
import { createExplainerStore, deflated, type Notice } from '../../../src/store';
import { framed } from './framed';
import { frames, noOwners, quietDocument } from './frames';

describe('createHost', () => {
  it('tells any parent that it is there', () => {
    expect(framed().posted).toEqual([
      { message: { type: 'batch-gradient/ready', version: 1, keeps: true }, origin: '*' },
    ]);
  });

  it('tells any parent what is wrong with the address it was given', () => {
    const { heard } = framed({ address: 'phase=lunch' });
    expect(heard('batch-gradient/error')).toEqual([
      { type: 'batch-gradient/error', message: expect.stringMatching(/phase is ignored/) },
    ]);
  });

  it('tells what is found wrong with it later, such as a scene that a fetched lesson does not have', () => {
    const { store, heard } = framed();
    const notice: Notice = { key: 'fromLink', params: ['The link’s scene is ignored.'], id: 1, kind: 'error' };
    store.setState({ notices: [notice] });
    store.setState({ notices: [notice, { key: 'locked', params: [], id: 2, kind: 'info' }] });
    expect(heard('batch-gradient/error')).toEqual([
      { type: 'batch-gradient/error', message: 'The link’s scene is ignored.' },
    ]);
  });

  it('tells nothing of the screen to a parent that has not spoken', () => {
    const { store, posted } = framed();
    store.getState().nextPhase();
    expect(posted).toHaveLength(1);
  });

  it('tells changes to the origin that has spoken, and who made them', () => {
    const { store, posted, say, heard } = framed();
    say({ type: 'batch-gradient/get', id: 1 });
    store.getState().nextPhase();
    say({ type: 'batch-gradient/set', state: { step: 2 } });
    say({ type: 'batch-gradient/command', command: 'nextStep' });
    expect(heard('batch-gradient/change').map(({ by, state, address }) => [by, state, address])).toEqual([
      ['user', { example: 'xor', step: '1', phase: 'update' }, '#example=xor&step=1&phase=update'],
      ['host', { example: 'xor', step: '2', phase: 'update' }, '#example=xor&step=2&phase=update'],
      ['host', { example: 'xor', step: '3', phase: 'update' }, '#example=xor&step=3&phase=update'],
    ]);
    expect(new Set(posted.slice(1).map(({ origin }) => origin))).toEqual(new Set(['https://course.example']));
  });

  it('tells what is compared, and the note', () => {
    const { store, say, heard } = framed();
    say({ type: 'batch-gradient/get', id: 1 });
    store.getState().compare({ method: 'productOfMeans' });
    store.getState().setNote('Look at the signs.');
    const [compared, noted] = heard('batch-gradient/change').map(({ state }) => state);
    expect(compared).toMatchObject({ compare: 'method:productOfMeans' });
    expect(noted).toMatchObject({ note: 'Look at the signs.' });
  });

  it('answers a parent of an opaque origin to any', () => {
    const { say, posted } = framed();
    say({ type: 'batch-gradient/get', id: 'x' }, { origin: 'null' });
    expect(posted.at(-1)).toEqual({
      message: {
        type: 'batch-gradient/state',
        id: 'x',
        state: { example: 'xor', step: '1', phase: 'sum' },
        address: '#example=xor&step=1&phase=sum',
      },
      origin: '*',
    });
  });

  it.each([
    [{ exercise: 'zzz' }, 'it is cut off or damaged'],
    [{ lang: 'xx' }, 'the state’s lang “xx” cannot be set. The frame has “en” until it is loaded again.'],
  ])('refuses %j before it answers', (state, why) => {
    const { say, posted, store } = framed();
    say({ type: 'batch-gradient/get', id: 1 });
    const before = posted.length;
    say({ type: 'batch-gradient/set', state: { ...state, step: 2 } });
    say({ type: 'batch-gradient/get', id: 2 });
    const [first, second] = posted.slice(before).map(({ message }) => message as Record<string, unknown>);
    expect(first?.type).toBe('batch-gradient/error');
    expect(first?.message).toContain(why);
    expect(second?.id).toBe(2);
    expect(store.getState().cursor.step).toBe(1);
    expect(store.getState().otherKeys).toEqual({});
  });

  it('tells of a damaged exercise in its address or its attribute', async () => {
    const { say, heard, store } = framed({ address: 'example=xor&exercise=zzz' });
    await Promise.resolve();
    expect(heard('batch-gradient/error')).toHaveLength(1);
    say({ type: 'batch-gradient/set', state: { exercise: 'yyy' }, by: 'element' });
    await Promise.resolve();
    expect(heard('batch-gradient/error')).toHaveLength(2);
    expect(store.getState().otherKeys.exercise).toBe('yyy');
  });

  it('hears its parent and nobody else', () => {
    const { store, say, posted } = framed();
    say({ type: 'batch-gradient/set', state: { step: 5 } }, { source: {} });
    expect(store.getState().cursor.step).toBe(1);
    expect(posted).toHaveLength(1);
  });

  it('says nothing to messages that are not ours', () => {
    const { say, posted } = framed();
    for (const data of [
      '[iFrameSizer]x',
      { subject: 'lti.frameResize.response' },
      null,
      { type: 'batch-gradient/fly' },
    ])
      say(data);
    expect(posted).toHaveLength(1);
  });

  it('refuses a state whole, with a sentence for each bad part', () => {
    const { store, say, heard } = framed();
    say({ type: 'batch-gradient/set', state: { step: 3, phase: 'lunch', example: 'nor' } });
    expect(store.getState().cursor).toMatchObject({ step: 1, phase: 'sum' });
    expect(heard('batch-gradient/error').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^batch-gradient\/set changed nothing: there is no example “nor”, only xor, [^;]*\.$/),
      expect.stringMatching(/^batch-gradient\/set changed nothing: the state’s phase cannot be used: expected one of/),
    ]);
  });

  it('takes an exercise that can be read', () => {
    const { store, say, heard } = framed();
    say({ type: 'batch-gradient/set', state: { exercise: deflated(new TextEncoder().encode('{"scope":"weight"}')) } });
    expect(store.getState().otherKeys.exercise).toBeDefined();
    expect(heard('batch-gradient/error')).toEqual([]);
  });

  it('takes what is set once a frame, as one, and tells the change once', () => {
    const { store, sayWithin, draw, heard } = framed();
    let changes = 0;
    store.subscribe(() => changes++);
    for (let step = 1; step <= 3000; step++) sayWithin({ type: 'batch-gradient/set', state: { step } });
    sayWithin({ type: 'batch-gradient/set', state: { phase: 'update', sample: 3 } });
    expect(changes).toBe(0);
    draw();
    expect(changes).toBe(1);
    expect(store.getState().cursor).toMatchObject({ step: 3000, phase: 'update', sample: 3 });
    expect(heard('batch-gradient/change').map(({ by, address }) => [by, address])).toEqual([
      ['host', '#example=xor&step=3000&phase=update&sample=3'],
    ]);
  });

  it('takes it by a timer where no frames are drawn, and not a second time when one is', () => {
    const { store, sayWithin, draw, ring, waiting } = framed();
    sayWithin({ type: 'batch-gradient/set', state: { step: 2 } });
    ring();
    expect(store.getState().cursor.step).toBe(2);
    // What is on the screen is told for paper, at rest.
    ring();
    expect(waiting()).toBe(0);
    store.getState().nextStep();
    draw();
    expect(store.getState().cursor.step).toBe(3);
  });

  it('takes it before what is asked after it', () => {
    const { store, sayWithin, heard } = framed();
    sayWithin({ type: 'batch-gradient/set', state: { step: 4 } });
    sayWithin({ type: 'batch-gradient/get', id: 1 });
    expect(heard('batch-gradient/state')).toMatchObject([{ id: 1, state: { step: '4' } }]);
    sayWithin({ type: 'batch-gradient/set', state: { step: 6 } });
    sayWithin({ type: 'batch-gradient/command', command: 'nextStep' });
    expect(store.getState().cursor.step).toBe(7);
  });

  it('refuses the bad ones of several, and the others hold', () => {
    const { store, sayWithin, draw, heard } = framed();
    sayWithin({ type: 'batch-gradient/set', state: { step: 2, theme: 'dark' } });
    sayWithin({ type: 'batch-gradient/set', state: { sample: 99, step: 9 } });
    sayWithin({ type: 'batch-gradient/set', state: { phase: 'loss' } });
    draw();
    expect(store.getState().cursor).toMatchObject({ step: 2, phase: 'loss', sample: 2 });
    expect(store.getState().preferences.theme).toBe('dark');
    expect(heard('batch-gradient/error')).toHaveLength(1);
  });

  it('forgets what is queued when it stops listening', () => {
    const { store, sayWithin, draw, disconnect, waiting } = framed();
    sayWithin({ type: 'batch-gradient/set', state: { step: 4 } });
    disconnect();
    expect(waiting()).toBe(0);
    draw();
    expect(store.getState().cursor.step).toBe(1);
  });

  it('keeps its own views when it is set to the state of another frame', () => {
    const one = framed({ address: 'embed=network' });
    const other = framed({ address: 'embed=ledger&layout=flow' });
    one.say({ type: 'batch-gradient/get' });
    one.store.getState().nextStep();
    other.say({ type: 'batch-gradient/set', state: one.heard('batch-gradient/change')[0]?.state });
    expect(other.store.getState().otherKeys).toEqual({ embed: 'ledger', layout: 'flow' });
    expect(other.store.getState().cursor.step).toBe(2);
  });

  it('sends a scenario that no link can carry once, keeps its run when it is set, and follows another frame with it', () => {
    const one = framed();
    const other = framed();
    const { scenario } = one.store.getState();
    const rows = Array.from({ length: 50_000 }, (_, index) => [index % 7, 0.123456789 * index]);
    const large: FilledScenario = {
      ...scenario,
      training: { ...scenario.training, batchSize: 4 },
      data: { inputs: rows, targets: rows.map(([x = 0]) => [x % 2]) },
    };
    one.store.getState().loadScenario(large);
    one.say({ type: 'batch-gradient/get' });
    expect(one.heard('batch-gradient/state')[0]).toMatchObject({ state: { scenario: { data: { inputs: rows } } } });
    for (let step = 2; step <= 4; step++) one.store.getState().nextStep();
    const changes = one.heard('batch-gradient/change').map(({ state }) => state as Record<string, unknown>);
    expect(changes.map((state) => typeof state.scenario)).toEqual(['object', 'undefined', 'undefined']);
    for (const state of changes) other.say({ type: 'batch-gradient/set', state });
    expect(other.store.getState().cursor.step).toBe(4);
    expect(other.store.getState().scenario.data).toEqual(large.data);

    one.say({ type: 'batch-gradient/set', state: { step: 2 } });
    expect(one.store.getState()).toMatchObject({ cursor: { step: 2 } });
    expect(one.store.getState().scenario).toBe(large);
  });

  it('pauses on a slide that is not seen, and goes on when it is', () => {
    const { store, say } = framed();
    store.getState().play();
    say('slide:stop');
    expect(store.getState().playing).toBe(false);
    say('slide:start');
    expect(store.getState().playing).toBe(true);
    store.getState().pause();
    say('slide:stop');
    say('slide:start');
    expect(store.getState().playing).toBe(false);
  });

  it('tells heights in three forms, by the address it was given', () => {
    const { host, posted } = framed({ address: 'embed=ledger', connected: false });
    host.tellHeight(420.5);
    expect(posted.map(({ message }) => message)).toEqual([
      '{"subject":"lti.frameResize","height":421}',
      '{"src":"https://app.example/#embed=ledger","context":"iframe.resize","height":421}',
      { type: 'batch-gradient/height', height: 421 },
    ]);
  });

  it('is silent where it is not framed', () => {
    const posted: unknown[] = [];
    const top = { postMessage: (message: unknown) => posted.push(message), focus: () => posted.push('focus') };
    const host = createHost({
      parent: top,
      self: top,
      document: quietDocument(),
      location: { href: 'https://app.example/' },
      performance: { now: () => 0 },
      ...frames().clock,
      addEventListener: () => posted.push('listening'),
      removeEventListener: () => undefined,
    });
    host.connect(createExplainerStore(), noOwners);
    host.tellHeight(300);
    expect(posted).toEqual([]);
  });

  it('stops listening and telling when it is asked to', () => {
    const { store, say, disconnect, listeners, posted } = framed();
    say({ type: 'batch-gradient/get' });
    disconnect();
    store.getState().nextPhase();
    expect(listeners.size).toBe(0);
    expect(posted).toHaveLength(2);
  });
});
