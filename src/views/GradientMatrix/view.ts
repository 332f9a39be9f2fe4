import { viewOnRequest } from '../viewOnRequest';

export const matrix = viewOnRequest('matrix', async () => (await import('.')).GradientMatrix, {
  ofSamples: true,
  isInRow: true,
  width: 'wide',
  standing: true,
  grows: true,
  slide: { signed: true },
  keys: ['gradients', 'pixel', 'sort', 'window'],
});
