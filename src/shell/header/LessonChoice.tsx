/** The choice of a lesson: those built in, in order, with what the learner has reached in each. */

import { Choice, type ChoiceOption } from '../../kit';
import { lessonList, titleText } from '../../lessons';
import { isLessonDone, type LessonProgress, sceneToContinue, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { lessonEntries } from '../parts';

const noneId = 'no-lesson';
const openedId = 'opened-lesson';
const shortId = 'short-questions';
const clearId = 'clear-progress';

export function LessonChoice() {
  const words = messages.lessons;
  const open = useStore((state) => state.lesson?.lesson);
  const progress = useStore((state) => state.progress);
  const actions = useActions();
  const { startLesson, startShort, leaveLesson, clearProgress } = actions;
  const number = lessonList.findIndex(({ name }) => name === open?.name) + 1;
  const options: readonly ChoiceOption[] = [
    { id: noneId, text: words.none },
    // A file that was opened is not in the list.
    ...(open && number === 0 ? [{ id: openedId, text: titleText(open.title.text) }] : []),
    ...(Object.values(progress).some(({ answeredOn }) => answeredOn !== undefined)
      ? [{ id: shortId, text: words.shortQuestions }]
      : []),
    ...lessonList.map(({ name, title, minutes, part }, index) => ({
      id: name,
      text: part === 'core' ? words.numbered(index + 1, titleText(title)) : words.further(titleText(title)),
      detail: words.detail(minutes, reached(progress[name])),
    })),
    ...(Object.keys(progress).length > 0 ? [{ id: clearId, text: words.clearProgress }] : []),
    ...lessonEntries
      .all()
      .map(({ name, text, detail }) => ({ id: name, text: text(), ...(detail && { detail: detail() }) })),
  ];
  const choose = (id: string): void => {
    const entry = lessonEntries.all().find(({ name }) => name === id);
    if (entry) entry.choose(actions);
    else if (id === noneId) leaveLesson();
    else if (id === clearId) clearProgress();
    else if (id === shortId) startShort();
    else if (id !== openedId) startLesson(id, sceneToContinue(progress[id]));
  };
  const selected = number > 0 ? (open?.name ?? noneId) : open ? openedId : noneId;
  const title = open ? options.find(({ id }) => id === selected)?.text : words.choose;
  return (
    <Choice
      label={words.label}
      className="lesson-choice"
      showLabel
      options={options}
      selected={selected}
      onChoose={choose}
      face={
        <>
          <span className="choice-long">
            {title}
            <span className="visually-hidden"> {words.label}</span>
          </span>
          <span className="choice-short">{words.short(number)}</span>
        </>
      }
    />
  );
}

function reached(progress: LessonProgress | undefined): string {
  const words = messages.lessons;
  if (!progress) return '';
  return isLessonDone(progress)
    ? words.done
    : words.reached(progress.reached.length, progress.scenes, sceneToContinue(progress));
}
