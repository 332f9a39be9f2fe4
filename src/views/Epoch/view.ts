import { viewOnRequest } from '../viewOnRequest';

export const epoch = viewOnRequest('epoch', async () => (await import('.')).Epoch, {
  isInRow: true,
  width: 'across',
  grows: true,
  slide: { signed: true },
  keys: ['show', 'weights', 'workers'],
});
