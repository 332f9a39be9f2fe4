/** Course: the page around a frame, which is told what happens in it; the HTML that embeds a frame; and the element of embed.js. */
import { onRequest } from '../../kit';
import { hostNews } from '../../store';
import type { Feature } from '../feature';
import type { en } from './words/en';

type Words = typeof en;

declare module '../../text/shape' {
  interface FeatureMessages extends Words {}
}

export const course: Feature = {
  name: 'course',
  link: { ofFrames: ['keys', 'keep'] },
  host: async (frame) => {
    const [{ createHost }, keeping, ...news] = await Promise.all([
      import('./host/host'),
      import('./host/keeping').then(({ comingKeeping }) => comingKeeping(frame)),
      ...hostNews.all().map((load) => load()),
    ]);
    return createHost(frame, news, keeping);
  },
  shareRow: {
    name: 'frame',
    Row: onRequest(async () => (await import('./frame/frameOnRequest')).FrameForm, { isOverPage: true }),
  },
  frameField: onRequest(async () => (await import('./frame/frameOnRequest')).FrameField, { isOverPage: true }),
};
