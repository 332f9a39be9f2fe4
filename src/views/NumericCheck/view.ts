import { viewOnRequest } from '../viewOnRequest';

export const check = viewOnRequest('check', async () => (await import('.')).NumericCheck, {
  slide: {},
  keys: ['h', 'against', 'own'],
});
