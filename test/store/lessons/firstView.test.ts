/** The view beside a scene's text where there is room for one. */
import { expect, it } from 'vitest';
import { firstViewOf, type ViewName } from '../../../src/store';
import { asking, oneScene } from './oneScene';

function firstView(keys: string, open?: string): ViewName {
  const lesson = oneScene(keys, open ? asking(open) : '');
  return firstViewOf({ lesson, scene: 1, again: 0, questions: {} });
}

it('is the first of the link, else of the focus, else the ledger', () => {
  expect(firstView('state: step=1&view=sum,loss\nfocus: [network]')).toBe('sum');
  expect(firstView('state: step=1\nfocus: [delta.2.1.1, network]')).toBe('network');
  expect(firstView('state: step=1')).toBe('ledger');
});

it('beside a question is one that the question leaves open', () => {
  expect(firstView('state: step=1&view=sum', '[ledger, network]')).toBe('ledger');
  expect(firstView('state: step=1&view=sum,loss', '[network, loss]')).toBe('loss');
  expect(firstView('state: step=1&view=sum\nfocus: [sum, network]', '[ledger, network]')).toBe('network');
});
