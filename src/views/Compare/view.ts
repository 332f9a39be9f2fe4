import { viewOnRequest } from '../viewOnRequest';

export const compare = viewOnRequest('compare', async () => (await import('.')).Compare, {
  isInRow: true,
  width: 'across',
  slide: { grows: true },
  keys: ['at', 'dots', 'distance', 'over', 'parts'],
});
