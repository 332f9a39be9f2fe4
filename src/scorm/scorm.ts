/**
 * scorm.js, in a package's page: shows the lesson or the exercise in a frame, and passes on to the course system what the frame reports by its messages
 * (docs/embedding.md). Whatever reports a `result` goes the same way.
 */

import { isQuiz } from '.';
import { findApi, timeText } from './courseSystem';
import { isExerciseResult, keptResult, percentOf, readKeptExercise, writeKeptExercise } from './exerciseRecord';
import { type Kept, type Result, readKept, reportOf, writeKept } from './record';

const script = document.currentScript;
const { lesson = '', address } = script instanceof HTMLScriptElement ? script.dataset : {};
const started = Date.now();
const api = findApi(window);
let earlier: Kept = { scene: 1, questions: [] };
let kept = earlier;
let exercise: ReturnType<typeof readKeptExercise>;
let isFinished = false;

const frame = document.createElement('iframe');
Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0' });
frame.title = document.title;
frame.allow = 'fullscreen *; clipboard-write *';

function start(): void {
  if (api) {
    api.LMSInitialize('');
    earlier = readKept(api.LMSGetValue('cmi.suspend_data'));
    kept = earlier;
    exercise = readKeptExercise(api.LMSGetValue('cmi.suspend_data'));
    const status = api.LMSGetValue('cmi.core.lesson_status');
    if (status === '' || status === 'not attempted') api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    // Whatever happens now, the next visit continues.
    api.LMSSetValue('cmi.core.exit', 'suspend');
    api.LMSCommit('');
  }
  const named = isQuiz(lesson) ? lesson : `lesson=${encodeURIComponent(lesson)}`;
  const fresh = `${named}&scene=${earlier.scene}&embed=lesson&keys=page`;
  frame.src = `index.html#${address ?? earlier.address ?? fresh}`;
  document.body.append(frame);
}

function save(result: Result): void {
  const { questions, percent, isComplete } = reportOf(earlier.questions, result);
  kept = { ...kept, scene: result.scene, questions };
  record({ place: result.scene, percent, isComplete });
}

/** The exercise has its own points; its place is the number of attempts. */
function saveExercise(result: Parameters<typeof keptResult>[1]): void {
  exercise = keptResult(exercise, result);
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
  api.LMSSetValue('cmi.suspend_data', suspended());
  api.LMSCommit('');
}

/** Before the first check, an exercise has nothing to keep. */
function suspended(): string {
  if (address === undefined) return writeKept(kept);
  return exercise ? writeKeptExercise(exercise) : '';
}

function finish(): void {
  if (!api || isFinished) return;
  isFinished = true;
  api.LMSSetValue('cmi.suspend_data', suspended());
  api.LMSSetValue('cmi.core.session_time', timeText(Date.now() - started));
  api.LMSCommit('');
  api.LMSFinish('');
}

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  // The frame reports to a page that has posted to it.
  if (data?.type === 'batch-gradient/ready') frame.contentWindow?.postMessage({ type: 'batch-gradient/get' }, '*');
  if (data?.type === 'batch-gradient/change') kept = { ...kept, address: String(data.address).replace(/^#/, '') };
  if (data?.type !== 'batch-gradient/result') return;
  if (isExerciseResult(data)) saveExercise(data);
  else save(data);
});
// Answers are committed as they are given, so a browser that allows nothing at the end loses only the time.
addEventListener('pagehide', finish);
start();
