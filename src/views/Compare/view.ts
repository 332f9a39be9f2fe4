import { viewOnRequest } from '../viewOnRequest';

export const compare = viewOnRequest('compare', async () => (await import('.')).Compare, {
  isInRow: true,
  width: 'across',
  grows: true,
  slide: {},
  keys: ['at', 'dots', 'distance', 'over', 'parts'],
});
