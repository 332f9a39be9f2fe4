/** Links that a mail, a course system or a forum has changed on the way. */
import { describe, expect, it } from 'vitest';
import { createExplainerStore, readAddress, scenarioLink, shortAddress, writeAddress } from '../../../src/store';
import { askedHash } from '../../../src/store/address/askedHash';
import { exampleScenario } from '../../exampleScenario';

/** The address that the app writes once it has opened the link, and what it says of it. */
function opened(hash: string): { readonly address: string; readonly problems: readonly string[] } {
  const store = createExplainerStore();
  const { state, problems } = readAddress(hash);
  store.getState().applyAddress(state, problems);
  return { address: writeAddress(store.getState()), problems: problems.map(({ inLink }) => inLink) };
}

const link = '#example=lecture&step=3&phase=sum&weight=1.2.1&note=50%25 of %26amp; is left';

describe('a changed link opens what it opened before', () => {
  it.each([
    ['its ampersands written as in HTML', link.replaceAll('&', '&amp;')],
    ['written so twice', link.replaceAll('&', '&amp;amp;')],
    ['written by their number', link.replaceAll('&', '&#38;')],
    ['percent-encoded as a whole', `#${encodeURIComponent(link.slice(1))}`],
    ['percent-encoded with its #', `#${encodeURIComponent(link)}`],
    ['percent-encoded twice', `#${encodeURIComponent(encodeURIComponent(link.slice(1)))}`],
    ['both', `#${encodeURIComponent(link.slice(1).replaceAll('&', '&amp;'))}`],
  ])('%s', (_, changed) => {
    expect(opened(changed)).toEqual(opened(link));
    expect(opened(changed).problems).toEqual([]);
  });

  it('a line that was wrapped within a packed part', () => {
    const store = createExplainerStore();
    const { state } = readAddress(`#scenario=${scenarioLink(exampleScenario('iris'))}&step=2&note=${'x'.repeat(600)}`);
    store.getState().applyAddress(state, []);
    for (const whole of [shortAddress(store.getState()), writeAddress(store.getState())]) {
      for (const blank of [' ', '%20', '\r\n', '%0D%0A ', '\u00a0']) {
        const wrapped = `${whole.slice(0, -80)}${blank}${whole.slice(-80)}`;
        expect(opened(wrapped)).toEqual(opened(whole));
        expect(opened(wrapped).problems).toEqual([]);
      }
    }
  });

  it('and what is unknown in it is said as in any other', () => {
    expect(opened('#example=xor&amp;stepp=3').problems).toEqual(opened('#example=xor&stepp=3').problems);
    expect(opened('#example%3Dxor%26stepp%3D3').problems).toEqual(opened('#example=xor&stepp=3').problems);
    expect(opened('#example%3Dxor%26stepp%3D3').problems).toHaveLength(1);
  });

  it('a fragment that cannot be decoded is said as it is', () => {
    expect(opened('#example%3Dxor%E0').problems).toHaveLength(1);
  });
});

describe('askedHash', () => {
  const asked = (address: string): string => askedHash(new URL(address, 'https://example.org/app/'));

  it('of an address with a hash is the hash, whatever a course system has put before it', () => {
    expect(asked('?lang=de&lesson=12#example=xor')).toBe('#example=xor');
    expect(asked('?example=iris#step=2')).toBe('#step=2');
  });

  it('of an address without one is its query, where that names something to open', () => {
    expect(asked('?example=iris&step=2')).toBe('#example=iris&step=2');
    expect(asked('?utm_source=mail&amp;lesson=one-sample')).toBe('#utm_source=mail&amp;lesson=one-sample');
    expect(asked('?example=iris#')).toBe('#example=iris');
  });

  it('of an address whose query is about something else is empty', () => {
    expect(asked('')).toBe('');
    expect(asked('?fbclid=example')).toBe('');
    expect(asked('?lang=de')).toBe('');
  });
});
