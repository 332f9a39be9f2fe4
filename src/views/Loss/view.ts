import { viewOnRequest } from '../viewOnRequest';

export const loss = viewOnRequest('loss', async () => (await import('.')).Loss, {
  standing: true,
  slide: {},
  keys: ['data', 'scale'],
});
