/** A lesson's file on the app's own site. Loaded when a link names one. */
import '../../text/later';
import type { Lesson } from '../../lessons';
import { type LessonViews, lessonLimits, parseLesson } from '../../lessons/file';
import { urlOf } from '../../prose';
import { messages } from '../../text';

/** Where the page is. */
export interface Site {
  readonly origin: string;
  readonly base: string;
}

/** The lesson, or a sentence that says why it cannot be read; fails where the site cannot be reached. */
export async function lessonAt(name: string, views: LessonViews): Promise<Lesson | string> {
  const url = siteAddress(name, hereNow());
  if (typeof url !== 'object') return messages.lessonAddress[url]();
  const answer = await fetch(url, { credentials: 'omit', redirect: 'error' });
  const words = messages.lessonAddress;
  if (!answer.ok) return words.notThere(answer.status);
  const text = await limitedText(answer, lessonLimits.characters);
  if (text === undefined) return words.tooLong(lessonLimits.characters / 1e6);
  // Some sites answer with a page of theirs where they have no file.
  if (/^\s*<(?:!doctype|html)/i.test(text)) return words.webPage();
  const read = parseLesson(text, { name, views });
  if (read.ok) return read.lesson;
  const [first] = read.problems;
  return first ? words.badFile(first.line, first.message) : words.tooLong(lessonLimits.characters / 1e6);
}

/** The address, or why it cannot be used. */
export function siteAddress(name: string, { origin, base }: Site): URL | 'noSite' | 'elsewhere' | 'notAFile' {
  if (!/^https?:/.test(origin)) return 'noSite';
  const url = urlOf(name, base);
  if (!url) return 'notAFile';
  if (url.origin !== origin) return 'elsewhere';
  return url.pathname.endsWith('.md') ? url : 'notAFile';
}

function hereNow(): Site {
  return { origin: globalThis.location?.origin ?? 'null', base: globalThis.document?.baseURI ?? '' };
}

/** Stops reading as soon as it is too long. */
async function limitedText(answer: Response, most: number): Promise<string | undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (text.length > most) {
      await reader.cancel();
      return undefined;
    }
    if (done) return text;
  }
}
