/** For component tests: what jsdom lacks, and a run in which the console stays silent. */
import { cleanup, configure } from '@testing-library/react';
import * as React from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, type MockInstance, vi } from 'vitest';
import { loadRequested } from '../src/kit/onRequest';
import { fetchTypesetter } from '../src/kit/quantity/typesetter';
import './quickJsdom';

// react-aria's Select asks for CSS.escape; jsdom has no CSS object at all.
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } as typeof CSS;

// jsdom has no layout: sizes are what components start from, and never change.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// What is in the document is taken to be in sight.
Element.prototype.checkVisibility ??= () => true;

// React keeps for each element the stack of calls that made it, for its warnings, until it has kept 10,000 in a second: a tenth of a
// component test's time. Told that it has, it keeps none; a warning still names the component.
const internals: unknown = Reflect.get(React, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE');
if (internals instanceof Object) {
  Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
    configurable: true,
    get: () => 10_000,
    set: () => undefined,
  });
}

// Generous, like the time of a test: what is waited for comes late on a slow machine. To ask of each of some thousand elements
// whether it is hidden takes jsdom seconds; a test that is about what is hidden says so.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

// Views on request and the typesetter are there at once: how they are fetched is the browser tests' concern.
beforeAll(loadRequested);
beforeAll(fetchTypesetter);

let spies: MockInstance[] = [];
let listening: MockInstance<typeof window.addEventListener>;

function stillClock(): number {
  return 0;
}

beforeEach(() => {
  spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  listening = vi.spyOn(window, 'addEventListener');
  // Long work is done in slices of some milliseconds. While the clock stands still, a slice has time for all of it, however busy
  // the machine is; a test that is about slices moves the clock itself. A spy would keep each of the millions of questions.
  performance.now = stillClock;
});

/** What announces its text would read its buttons and fields with it. */
const regions = ':is([role="status"], [role="alert"], [aria-live="polite"]):not([aria-live="off"])';

afterEach(() => {
  const announced = [...document.querySelectorAll(`${regions} :is(button, input, select, textarea)`)];
  cleanup();
  // What the page says of itself stands beside its root, where no unmounting reaches it.
  for (const region of document.querySelectorAll('body > [role="status"]')) region.remove();
  const calls = spies.map((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  // A store hears of other tabs as long as its page is there: those of former tests would stay with all that they have computed.
  for (const [name, listener] of listening.mock.calls)
    if (name === 'storage') window.removeEventListener(name, listener);
  listening.mockRestore();
  Reflect.deleteProperty(performance, 'now');
  expect(calls, 'the console stays silent').toEqual([[], []]);
  expect(announced, 'what is announced is text alone').toEqual([]);
});

// Files share their modules and the clock: one that leaves faked timers behind would stop all that follow.
const { setTimeout: timeoutAtFirst } = globalThis;
afterAll(() => {
  expect(globalThis.setTimeout, 'the timers are the real ones again').toBe(timeoutAtFirst);
});
