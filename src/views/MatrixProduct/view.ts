import { viewOnRequest } from '../viewOnRequest';

export const product = viewOnRequest('product', async () => (await import('.')).MatrixProduct, {
  ofSamples: true,
  isInRow: true,
  width: 'across',
  standing: true,
  slide: { grows: true, signed: true },
  keys: ['of', 'mode', 'square', 'window'],
});
