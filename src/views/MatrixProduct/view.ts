import { viewOnRequest } from '../viewOnRequest';

export const product = viewOnRequest('product', async () => (await import('.')).MatrixProduct, {
  ofSamples: true,
  isInRow: true,
  width: 'across',
  standing: true,
  grows: true,
  slide: { signed: true },
  keys: ['of', 'mode', 'square', 'window'],
});
