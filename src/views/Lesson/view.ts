import { onRequest } from '../../kit/onRequest';
import { messages } from '../../text';
import type { ViewDefinition } from '../view';

export const lesson: ViewDefinition = {
  View: onRequest(async () => (await import('.')).Lesson),
  title: () => messages.panels.lesson.name,
};

/** Asks before a held move shows the answer. */
export const HeldDialog = onRequest(async () => (await import('.')).HeldDialog, { isOverPage: true });

/** Back, the scenes, and Next, at the bottom of a phone. */
export const LessonBar = onRequest(async () => (await import('.')).LessonBar);
