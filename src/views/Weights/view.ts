import { viewOnRequest } from '../viewOnRequest';

export const weights = viewOnRequest('weights', async () => (await import('.')).Weights, {
  width: 'wide',
  grows: true,
  slide: {},
  keys: ['layer', 'epoch'],
});
