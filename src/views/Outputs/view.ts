import { viewOnRequest } from '../viewOnRequest';

export const outputs = viewOnRequest('outputs', async () => (await import('.')).Outputs, {
  ofSamples: true,
  slide: { grows: true, signed: true },
  keys: ['first'],
});
