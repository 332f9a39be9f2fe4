import { viewOnRequest } from '../viewOnRequest';

export const editor = viewOnRequest('editor', async () => (await import('.')).NetworkEditor, {
  width: 'wide',
  whole: true,
  keys: ['layer'],
});
