import { viewOnRequest } from '../viewOnRequest';

export const data = viewOnRequest('data', async () => (await import('.')).Data, {
  width: 'wide',
  whole: true,
  slide: {},
  keys: ['first'],
});
