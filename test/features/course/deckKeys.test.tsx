/** Page Up, Page Down and Escape in a frame: from part to part, and back to the page around. */
import { act, configure, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { framedApp, handedOver, leaveFrame } from './framedApp';
import '../../lessons/testLesson';
import '../../shell/browserInJsdom';
import { bringTip } from '../../shell/explorer';

configure({ defaultHidden: true });

afterEach(leaveFrame);

const ledger = (): HTMLElement => screen.getByRole('grid', { name: 'Ledger' });

describe('a clicker in a frame', () => {
  it('steps through the parts of the step, hands the last press over, and goes back exactly', async () => {
    const { user, place, heard } = framedApp('embed=ledger&phase=per-sample');
    const places: string[] = [];
    for (let press = 0; press < 5; press++) {
      await user.keyboard('{PageDown}');
      places.push(place());
    }
    expect(places).toEqual(['1 sum 1', '1 sum 2', '1 sum 3', '1 sum', '1 update']);
    expect(heard).toEqual([]);
    await user.keyboard('{PageDown}');
    expect(place()).toBe('1 update');
    expect(heard).toEqual(handedOver('PageDown'));
    for (const before of places.slice(0, -1).toReversed()) {
      await user.keyboard('{PageUp}');
      expect(place()).toBe(before);
    }
  });

  it('hands Page Up over at the first stop of the step', async () => {
    const { user, place, heard } = framedApp('embed=ledger&step=2&phase=forward&part=1');
    await user.keyboard('{PageUp}');
    expect([place(), heard]).toEqual(['2 batch', []]);
    await user.keyboard('{PageUp}');
    expect([place(), heard]).toEqual(['2 batch', handedOver('PageUp')]);
  });

  it('has the keys over a panel that was clicked, until Tab moves the focus within the frame', async () => {
    const { user, place, heard } = framedApp('embed=ledger&phase=per-sample');
    await user.click(within(ledger()).getAllByRole('rowheader')[1] ?? ledger());
    expect(ledger().contains(document.activeElement)).toBe(true);
    await user.keyboard('{PageDown}');
    expect(place()).toBe('1 sum 1');
    const { activeElement } = document;
    await user.tab();
    expect([document.body, activeElement]).not.toContain(document.activeElement);
    await user.keyboard('{PageDown}');
    expect(place()).toBe('1 sum 1');
    await user.keyboard('{Escape}');
    expect(heard).toEqual(handedOver('Escape'));
  });

  it('takes the tooltip off what the press shows', async () => {
    const { user } = framedApp('embed=ledger&phase=per-sample');
    // The first one brings the script of the tooltip.
    await bringTip();
    await user.hover(ledger().querySelector('[data-quantity^="delta"]') ?? ledger());
    await user.hover(ledger().querySelector('[data-quantity^="sampleGradient"]') ?? ledger());
    await screen.findByRole('tooltip');
    await user.keyboard('{PageDown}');
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('leaves modified keys alone, and a held key moves once', () => {
    const { place } = framedApp('embed=ledger&phase=batch');
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey']) {
      expect(fireEvent.keyDown(document.body, { key: 'PageDown', [modifier]: true })).toBe(true);
    }
    expect(place()).toBe('1 batch');
    fireEvent.keyDown(document.body, { key: 'PageDown' });
    expect(place()).toBe('1 forward 1');
    const repeated = createEvent.keyDown(document.body, { key: 'PageDown', repeat: true });
    fireEvent(document.body, repeated);
    // Nor does it scroll.
    expect([place(), repeated.defaultPrevented]).toEqual(['1 forward 1', true]);
  });

  it('has the keys in a field, but what is open and text of several lines use them first', async () => {
    const { user, place, heard } = framedApp('phase=per-sample');
    await user.click(screen.getByRole('textbox', { name: 'Learning rate η' }));
    await user.keyboard('{PageDown}7{Escape}');
    expect([place(), heard]).toEqual(['1 sum 1', []]);
    await user.click(screen.getByRole('button', { name: /Example$/ }));
    await screen.findByRole('listbox');
    await user.keyboard('{PageDown}{Escape}');
    expect([place(), screen.queryByRole('listbox'), heard]).toEqual(['1 sum 1', null, []]);
    // The closed list has the focus.
    await user.keyboard('{PageDown}');
    expect(place()).toBe('1 sum 2');
    const text = document.body.appendChild(document.createElement('textarea'));
    await user.type(text, '{PageDown}{Escape}');
    text.remove();
    expect([place(), heard]).toEqual(['1 sum 2', []]);
    await user.keyboard('{Escape}');
    expect(heard).toEqual(handedOver('Escape'));
  });

  it('shows the answer of a lesson’s question, then the next scene, and leaves after the last', async () => {
    const { user, store, heard } = framedApp('lesson=test&scene=4&embed=lesson&keys=deck');
    const question = () => Object.values(store.getState().lesson?.questions ?? {}).map((one) => one?.status);
    await user.keyboard('{PageDown}');
    expect([store.getState().lesson?.scene, question()]).toEqual([5, []]);
    await user.keyboard('{PageDown}');
    expect([store.getState().lesson?.scene, question()]).toEqual([5, ['shown']]);
    expect(heard).toEqual([]);
    await user.keyboard('{PageDown}');
    expect(heard).toEqual(handedOver('PageDown'));
    for (const scene of [4, 3, 2, 1, 1]) {
      await user.keyboard('{PageUp}');
      expect(store.getState().lesson?.scene).toBe(scene);
    }
    expect(heard.at(-1)).toEqual({ type: 'batch-gradient/key', key: 'PageUp' });
  });

  it('shows no answer in a link that was not made for slides', async () => {
    const { user, store, heard } = framedApp('lesson=test&scene=5&embed=lesson');
    await user.keyboard('{PageDown}');
    expect([store.getState().lesson?.questions, heard]).toEqual([{}, handedOver('PageDown')]);
  });

  it('pauses Play, and waits while a distant step is computed', async () => {
    const { user, store, place } = framedApp('embed=ledger&example=one-weight&phase=per-sample');
    act(() => store.getState().play());
    await user.keyboard('{PageDown}');
    expect(store.getState().playing).toBe(false);
    const before = place();
    act(() =>
      store.setState({
        travelling: { to: { step: 9, phase: 'sum' }, done: 0, total: 8, byAddress: false, opening: false },
      }),
    );
    await user.keyboard('{PageDown}');
    expect(place()).toBe(before);
    expect(store.getState().travelling).toBeDefined();
    act(() => store.getState().stopTravel());
  });

  it('moves on from what the page has just set', async () => {
    const { user, place, say } = framedApp('embed=ledger&phase=batch');
    say({ type: 'batch-gradient/set', state: { step: 3, phase: 'loss' } });
    await user.keyboard('{PageDown}');
    expect(place()).toBe('3 output-delta');
  });

  it.each([['embed=ledger&keys=page&phase=sum'], ['embed=ledger&layout=flow&phase=sum']])(
    'scrolls the page around with %s',
    (address) => {
      const { place, heard } = framedApp(address);
      for (const key of ['PageDown', 'PageUp', 'Escape']) expect(fireEvent.keyDown(document.body, { key })).toBe(true);
      expect([place(), heard]).toEqual(['1 sum', []]);
    },
  );

  it('has the keys in a frame as tall as its content if the link says so', async () => {
    const { user, place } = framedApp('embed=ledger&layout=flow&keys=deck&phase=sum');
    await user.keyboard('{PageDown}');
    expect(place()).toBe('1 update');
  });

  it('asks reveal.js for the next or the previous slide if the link says so', async () => {
    const { user, heard } = framedApp('embed=ledger&keys=reveal&phase=update');
    await user.keyboard('{PageDown}');
    expect(heard).toEqual([...handedOver('PageDown'), '{"method":"next"}']);
    heard.length = 0;
    await user.keyboard('{Escape}');
    expect(heard).toEqual(handedOver('Escape'));
  });
});
