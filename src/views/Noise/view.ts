import { viewOnRequest } from '../viewOnRequest';

export const noise = viewOnRequest('noise', async () => (await import('.')).Noise, {
  ofSamples: true,
  slide: {},
  keys: ['size', 'seed', 'scale'],
});
