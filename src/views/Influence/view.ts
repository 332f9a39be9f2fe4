import { viewOnRequest } from '../viewOnRequest';

export const influence = viewOnRequest('influence', async () => (await import('.')).Influence, {
  ofSamples: true,
  slide: { grows: true, signed: true },
  keys: ['order', 'without'],
});
