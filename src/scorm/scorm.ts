/**
 * scorm.js, in a package's page: shows the lesson or the exercise in a frame, and passes on to the course system what the frame reports by its messages
 * (docs/embedding.md). Whatever reports a `result` goes the same way.
 */

import { isQuiz } from '.';
import { findApi, timeText } from './courseSystem';
import { isExerciseResult, keptResult, percentOf } from './exerciseRecord';
import { firstVisit, isCut, type Kept, type Result, readKept, reportOf, roomIn, writeKept } from './record';

const script = document.currentScript;
const { lesson = '', address } = script instanceof HTMLScriptElement ? script.dataset : {};
const started = Date.now();
const api = findApi(window);
let earlier = firstVisit;
/** What the frame takes back. Where it is not the package's own, the frame cannot read it, and says so. */
let given: string | undefined;
let kept = earlier;
let isFinished = false;

const frame = document.createElement('iframe');
Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0' });
frame.title = document.title;
frame.allow = 'fullscreen *; clipboard-write *';

function start(): void {
  if (api) {
    api.LMSInitialize('');
    // Some systems give no text where there is none.
    const written = api.LMSGetValue('cmi.suspend_data') || '';
    const read = readKept(written);
    earlier = read ?? firstVisit;
    given = read?.kept ?? (read && !isCut(written) ? undefined : written);
    kept = earlier;
    const status = api.LMSGetValue('cmi.core.lesson_status');
    if (status === '' || status === 'not attempted') api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    // Whatever happens now, the next visit continues.
    api.LMSSetValue('cmi.core.exit', 'suspend');
    api.LMSCommit('');
  }
  const named = isQuiz(lesson) ? lesson : `lesson=${encodeURIComponent(lesson)}`;
  const fresh = `${named}&scene=${earlier.scene}&embed=lesson&keys=page`;
  // The frame stores nothing in the browser, which others use too: it asks for what the course system has kept.
  frame.src = `index.html#${address ?? continued(earlier) ?? fresh}&keep=${api ? 1 : 0}`;
  document.body.append(frame);
}

/** The screen of the last visit. Packages of earlier releases may have kept one of another lesson, which they led to. */
function continued({ address: last, lesson: opened = lesson }: Kept): string | undefined {
  const named = new URLSearchParams(last);
  const isOwn = isQuiz(lesson) ? named.has('quiz') : named.get('lesson') === opened;
  return isOwn ? last?.replace(/&keep=1\b/, '') : undefined;
}

/** A lesson that the reader has gone on to is not the package's own. */
function save(result: Result): void {
  const own = kept.lesson ?? result.lesson;
  if (result.lesson !== own) return;
  const { questions, percent, isComplete } = reportOf(earlier.questions, result);
  kept = { ...kept, ...(own !== undefined && { lesson: own }), scene: result.scene, questions };
  record({ place: result.scene, percent, isComplete });
}

/** The exercise has its own points; its place is the number of attempts. */
function saveExercise(result: Parameters<typeof keptResult>[1]): void {
  const exercise = keptResult(kept.exercise, result);
  kept = { ...kept, exercise };
  record({ place: exercise.attempts, percent: percentOf(exercise), isComplete: exercise.isFinished });
}

interface Recorded {
  readonly place: number;
  readonly percent: number | undefined;
  readonly isComplete: boolean;
}

function record({ place, percent, isComplete }: Recorded): void {
  if (!api || isFinished) return;
  api.LMSSetValue('cmi.core.lesson_location', String(place));
  if (percent !== undefined) {
    api.LMSSetValue('cmi.core.score.min', '0');
    api.LMSSetValue('cmi.core.score.max', '100');
    api.LMSSetValue('cmi.core.score.raw', String(percent));
  }
  if (isComplete) api.LMSSetValue('cmi.core.lesson_status', 'completed');
  suspend();
}

/** The frame hears where there is no room for what has been typed. */
function suspend(): void {
  if (!api || isFinished) return;
  const { text, hasRoom } = writeKept(kept);
  api.LMSSetValue('cmi.suspend_data', text);
  api.LMSCommit('');
  if (!hasRoom) post({ type: 'batch-gradient/keep', hasRoom });
}

function finish(): void {
  if (!api || isFinished) return;
  suspend();
  isFinished = true;
  api.LMSSetValue('cmi.core.session_time', timeText(Date.now() - started));
  api.LMSCommit('');
  api.LMSFinish('');
}

function post(message: object): void {
  frame.contentWindow?.postMessage(message, '*');
}

/** The frame keeps here what it would keep in the browser. */
function keep(packed: unknown): void {
  // About to start, it says nothing: it asks.
  if (typeof packed !== 'string') {
    // Outside a course system, as when its page is opened from a folder, a package has no memory.
    post({ type: 'batch-gradient/keep', kept: given, room: api ? roomIn(earlier) : 0 });
  } else if (packed !== (kept.kept ?? '')) {
    kept = { ...kept, kept: packed };
    suspend();
  }
}

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  switch (data?.type) {
    case 'batch-gradient/ready':
      // The frame reports to a page that has posted to it.
      post({ type: 'batch-gradient/get' });
      post({ type: 'batch-gradient/keep' });
      break;
    case 'batch-gradient/change':
      if (address === undefined) kept = { ...kept, address: String(data.address).replace(/^#/, '') };
      break;
    case 'batch-gradient/keep':
      keep(data.kept);
      break;
    case 'batch-gradient/result':
      if (isExerciseResult(data)) saveExercise(data);
      else save(data);
  }
});
// Answers are committed as they are given, so a browser that allows nothing at the end loses only the time.
addEventListener('pagehide', finish);
start();
