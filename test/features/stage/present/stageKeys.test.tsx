import { describe, expect, it } from 'vitest';
import { pressOn, sentKeyOf, stageKeyOf } from '../../../../src/features/stage/present/stageKeys';

/** What the stage makes of a key that is pressed in the notes window; undefined: nothing is sent. */
function heard(key: string, of: KeyboardEventInit = {}): { readonly sent: string; readonly act: string | undefined } {
  const sent = sentKeyOf(new KeyboardEvent('keydown', { key, ...of })) ?? '';
  const target = new EventTarget();
  let act: string | undefined;
  target.addEventListener('keydown', (event) => {
    act = stageKeyOf(event as KeyboardEvent);
  });
  if (sent !== '') pressOn(target, sent);
  return { sent, act };
}

describe('sentKeyOf', () => {
  it.each([
    ['PageDown', {}, 'on'],
    ['ArrowLeft', {}, 'back'],
    [' ', {}, 'on'],
    ['j', {}, 'nextLink'],
    ['J', { shiftKey: true }, 'previousLink'],
    // Caps Lock.
    ['J', {}, 'nextLink'],
    ['W', { shiftKey: true }, 'previousWeight'],
    ['+', { shiftKey: true }, 'largerBatch'],
    ['и', { code: 'KeyB' }, 'black'],
    ['3', {}, 'enlarge3'],
  ] as const)('sends %s so that the stage takes it as its own key', (key, of, act) => {
    expect(heard(key, of).act).toBe(act);
  });

  it('sends keys of the page, and none that act where the pointer is, belong to one window, or to nobody', () => {
    expect(['?', 'k'].map((key) => heard(key).sent)).toEqual(['?', 'k']);
    expect(['d', 'f', 'v', 'n', 'Escape', 'Tab'].map((key) => heard(key).sent)).toEqual(['', '', '', '', '', '']);
    expect(heard('K', { shiftKey: true }).sent).toBe('');
  });
});
