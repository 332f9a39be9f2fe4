import { viewOnRequest } from '../viewOnRequest';

export const matrix = viewOnRequest('matrix', async () => (await import('.')).GradientMatrix, {
  ofSamples: true,
  isInRow: true,
  width: 'wide',
  standing: true,
  slide: { grows: true, signed: true },
  keys: ['gradients', 'pixel', 'sort', 'window'],
});
