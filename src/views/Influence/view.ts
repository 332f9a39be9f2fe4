import { viewOnRequest } from '../viewOnRequest';

export const influence = viewOnRequest('influence', async () => (await import('.')).Influence, {
  ofSamples: true,
  grows: true,
  slide: { signed: true },
  keys: ['order', 'without'],
});
