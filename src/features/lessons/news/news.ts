/** What a host page hears about a lesson: where the reader is and each answer, with the result after it. */
import type { HostNews } from '../../../store';
import { lessonNews } from './lessonNews';
import { lessonResult } from './lessonResult';

export const news: HostNews = {
  tells: (state, before) => {
    const told = before && lessonNews(state, before);
    // Opened with a lesson: the host shall know how many questions there are.
    const result = told || !before ? lessonResult(state) : undefined;
    return [told, result].filter((one) => one !== undefined);
  },
};
