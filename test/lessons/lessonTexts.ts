/** Every text of a lesson, for tests that look through all of them. */
import type { Lesson, LessonProse, Question } from '../../src/lessons';

/** The texts of a lesson that a learner or a lecturer reads. */
export function textsOf({ title, summary, scenes }: Lesson): readonly LessonProse[] {
  return [
    title,
    summary,
    ...scenes.flatMap(({ title, prose, notes, after, question }) => [
      title,
      prose,
      ...(notes ? [notes] : []),
      ...(after ? [after] : []),
      ...(question ? textsOfQuestion(question) : []),
    ]),
  ];
}

/** Prompt, hints, answer, what is offered and the replies. */
export function textsOfQuestion(question: Question): readonly LessonProse[] {
  const common = [question.prompt, ...question.hints, question.answer];
  switch (question.kind) {
    case 'choice':
      return [...common, ...question.options.flatMap(({ text, reply }) => (reply ? [text, reply.text] : [text]))];
    case 'sign':
      return [...common, ...Object.values(question.replies).map(({ text }) => text)];
    case 'number':
    case 'click':
      return [
        ...common,
        ...question.wrong.map(({ text }) => text),
        ...(question.otherwise ? [question.otherwise.text] : []),
      ];
    case 'order':
      return [...common, ...question.items.map(({ text }) => text), question.wrong.text];
    case 'batch':
      return [...common, question.otherwise.text];
    case 'make':
      return [
        ...common,
        ...question.markers.map(({ text }) => text),
        ...(question.why ? [question.why.prompt] : []),
        ...(question.why?.options ?? []).flatMap(({ text, reply }) => (reply ? [text, reply.text] : [text])),
      ];
  }
}
