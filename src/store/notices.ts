/** Notices are stored as data, so that they can change with the language. */
import { isTooOld } from './isTooOld';
import { NotLoaded } from './lesson/siteLesson';
import { noticeWords } from './messages';
import type { Message, Notice, State } from './state';

/** The sentence itself. */
export function messageText({ key, params }: Message): string {
  const text: (...params: never[]) => string = noticeWords(key);
  return text(...(params as never[]));
}

/** Why something could not be loaded: the connection, as the message of that name says, a lesson's file, or the browser. */
export function notLoaded(key: 'notFetched' | 'notOpened', error: unknown): Message {
  if (error instanceof NotLoaded) return { key: 'lessonNotLoaded', params: [error.message] };
  return { key: isTooOld(error) ? 'tooOld' : key, params: [] };
}

/**
 * Adds a notice: of each kind of information only the newest stays, of errors each sentence once; at most eight in all.
 */
export function withNotice(
  notices: State['notices'],
  message: Message,
  { kind, action }: Pick<Notice, 'kind' | 'action'>,
): State['notices'] {
  const text = messageText(message);
  const others = notices.filter((notice) =>
    kind === 'info' ? notice.key !== message.key : messageText(notice) !== text,
  );
  const id = 1 + Math.max(0, ...notices.map((notice) => notice.id));
  return [...others, { ...message, id, kind, ...(action && { action }) }].slice(-8);
}
