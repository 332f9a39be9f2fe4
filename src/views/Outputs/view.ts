import { viewOnRequest } from '../viewOnRequest';

export const outputs = viewOnRequest('outputs', async () => (await import('.')).Outputs, {
  ofSamples: true,
  grows: true,
  slide: { signed: true },
  keys: ['first'],
});
