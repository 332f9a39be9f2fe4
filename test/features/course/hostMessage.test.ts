import { describe, expect, it } from 'vitest';
import { commands, readHostMessage } from '../../../src/features/course/host/hostMessage';

describe('readHostMessage', () => {
  it('takes a set with strings and numbers, as the address would write them', () => {
    expect(
      readHostMessage({ type: 'batch-gradient/set', state: { step: 3, phase: 'sum', learningRate: 1e-7 } }),
    ).toEqual({
      kind: 'set',
      entries: new Map([
        ['step', '3'],
        ['phase', 'sum'],
        ['learningRate', '1e-7'],
      ]),
    });
  });

  it('takes a scenario as an object, with or without other keys', () => {
    const scenario = { format: 'batch-gradient-scenario' };
    expect(readHostMessage({ type: 'batch-gradient/set', state: { scenario, step: 2 } })).toEqual({
      kind: 'set',
      entries: new Map([['step', '2']]),
      scenario: JSON.stringify(scenario),
    });
  });

  it('takes a get with an id of either kind, or none', () => {
    expect(readHostMessage({ type: 'batch-gradient/get', id: 7 })).toEqual({ kind: 'get', id: 7 });
    expect(readHostMessage({ type: 'batch-gradient/get', id: 'a' })).toEqual({ kind: 'get', id: 'a' });
    expect(readHostMessage({ type: 'batch-gradient/get' })).toEqual({ kind: 'get' });
  });

  it.each(commands)('takes the command %s', (command) => {
    expect(readHostMessage({ type: 'batch-gradient/command', command })).toEqual({ kind: 'command', command });
  });

  it('hears what reveal.js says of slides', () => {
    expect(readHostMessage('slide:start')).toEqual({ kind: 'slide', seen: true });
    expect(readHostMessage('slide:stop')).toEqual({ kind: 'slide', seen: false });
  });

  it.each([
    undefined,
    null,
    4,
    'step=3',
    '{"subject":"lti.frameResize.response"}',
    [],
    { type: 'iframe-child-init' },
    { type: 'batch-gradient/ready' },
    { type: 'batch-gradient/fly', state: 3 },
    { subject: 'lti.frameResize.response' },
  ])('does not concern itself with %j', (data) => {
    expect(readHostMessage(data)).toMatchObject({ kind: 'foreign' });
  });

  const circle: Record<string, unknown> = {};
  circle.self = circle;
  it.each([
    [{ type: 'batch-gradient/set' }, /^batch-gradient\/set: expected state to be an object/],
    [{ type: 'batch-gradient/set', state: [] }, /expected state to be an object/],
    [{ type: 'batch-gradient/set', state: 'step=3' }, /expected state to be an object/],
    [{ type: 'batch-gradient/set', state: {} }, /at least one key/],
    [{ type: 'batch-gradient/set', state: { step: Number.NaN } }, /the state’s step to be a string or a finite number/],
    [{ type: 'batch-gradient/set', state: { step: null } }, /the state’s step/],
    [{ type: 'batch-gradient/set', state: { phase: { name: 'sum' } } }, /the state’s phase/],
    [{ type: 'batch-gradient/set', state: { scenario: circle } }, /the scenario could not be used/],
    [{ type: 'batch-gradient/get', id: {} }, /^batch-gradient\/get: expected id/],
    [{ type: 'batch-gradient/command' }, /^batch-gradient\/command: expected command to be one of nextPhase/],
    [{ type: 'batch-gradient/command', command: 'undo' }, /expected command/],
    [{ type: 'batch-gradient/command', command: 'constructor' }, /expected command/],
  ])('answers %o with a sentence', (data, sentence) => {
    expect(readHostMessage(data)).toEqual({ kind: 'bad', sentence: expect.stringMatching(sentence) });
  });
});
