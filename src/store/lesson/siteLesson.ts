/**
 * Lessons by their address on the app's own site, `lesson=lessons/mine.md`. Nothing is fetched from elsewhere, no cookie
 * is sent, and what comes is read as a lesson's file only.
 */
import { fetchedLesson, keepLesson } from '../../lessons';
import type { LessonViews } from '../../lessons/file';
import { messages } from '../../text';

/** Where the page is. */
export interface Site {
  readonly origin: string;
  readonly base: string;
}

/** Names of built-in lessons have neither a slash nor a point. */
export function isLessonAddress(name: string): boolean {
  return /[./]/.test(name);
}

/** Why a lesson could not be read, by its address; the link's sentence has it. */
const failed = new Map<string, string>();

export function siteLessonProblem(name: string): string | undefined {
  return failed.get(name);
}

/** Loads it; undefined if it is loaded, or has failed. */
export function comingSiteLesson(name: string, views: LessonViews): Promise<void> | undefined {
  if (fetchedLesson(name) || failed.has(name)) return undefined;
  const url = siteAddress(name, hereNow());
  if (typeof url !== 'object') {
    failed.set(name, messages.lessonAddress[url]());
    return undefined;
  }
  return fetchFile(name, url, views).catch(() => {
    // Not remembered: the connection may come back.
    throw new Error(name);
  });
}

/** The address, or why it cannot be used. */
export function siteAddress(name: string, { origin, base }: Site): URL | 'noSite' | 'elsewhere' | 'notAFile' {
  if (!/^https?:/.test(origin)) return 'noSite';
  if (!URL.canParse(name, base)) return 'notAFile';
  const url = new URL(name, base);
  if (url.origin !== origin) return 'elsewhere';
  return url.pathname.endsWith('.md') ? url : 'notAFile';
}

function hereNow(): Site {
  return { origin: globalThis.location?.origin ?? 'null', base: globalThis.document?.baseURI ?? '' };
}

async function fetchFile(name: string, url: URL, views: LessonViews): Promise<void> {
  const [{ lessonLimits, parseLesson }, answer] = await Promise.all([
    import('../../lessons/file'),
    fetch(url, { credentials: 'omit', redirect: 'error' }),
  ]);
  const words = messages.lessonAddress;
  if (!answer.ok) {
    failed.set(name, words.notThere(answer.status));
    return;
  }
  const text = await limitedText(answer, lessonLimits.characters);
  const read = text === undefined ? undefined : parseLesson(text, { name, views });
  if (read?.ok) keepLesson(read.lesson);
  else {
    const [first] = read?.problems ?? [];
    failed.set(name, first ? words.badFile(first.line, first.message) : words.tooLong(lessonLimits.characters / 1e6));
  }
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
