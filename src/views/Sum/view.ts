import { viewOnRequest } from '../viewOnRequest';

export const sum = viewOnRequest('sum', async () => (await import('.')).Sum, {
  ofSamples: true,
  isInRow: true,
  standing: true,
  slide: {},
});
