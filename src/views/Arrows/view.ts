import { viewOnRequest } from '../viewOnRequest';

export const arrows = viewOnRequest('arrows', async () => (await import('.')).Arrows, {
  ofSamples: true,
  standing: true,
  slide: {},
  keys: ['contours', 'lay', 'path', 'second', 'table', 'zoom'],
});
