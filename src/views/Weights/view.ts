import { viewOnRequest } from '../viewOnRequest';

export const weights = viewOnRequest('weights', async () => (await import('.')).Weights, {
  width: 'wide',
  slide: { grows: true },
  keys: ['layer', 'epoch'],
});
