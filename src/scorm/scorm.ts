/**
 * scorm.js, in a package's page: shows the lesson in a frame, and passes on to the course system what the frame reports by its messages
 * (docs/embedding.md). Whatever reports a `result` goes the same way.
 */

import { isQuiz } from '.';
import { findApi, timeText } from './courseSystem';
import { type Kept, type Result, readKept, reportOf, writeKept } from './record';

const script = document.currentScript;
const lesson = (script instanceof HTMLScriptElement && script.dataset.lesson) || '';
const started = Date.now();
const api = findApi(window);
let earlier: Kept = { scene: 1, questions: [] };
let kept = earlier;
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
    const status = api.LMSGetValue('cmi.core.lesson_status');
    if (status === '' || status === 'not attempted') api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    // Whatever happens now, the next visit continues.
    api.LMSSetValue('cmi.core.exit', 'suspend');
    api.LMSCommit('');
  }
  const named = isQuiz(lesson) ? lesson : `lesson=${encodeURIComponent(lesson)}`;
  const fresh = `${named}&scene=${earlier.scene}&embed=lesson&keys=page`;
  frame.src = `index.html#${earlier.address ?? fresh}`;
  document.body.append(frame);
}

function save(result: Result): void {
  const { questions, percent, isComplete } = reportOf(earlier.questions, result);
  kept = { ...kept, scene: result.scene, questions };
  if (!api || isFinished) return;
  api.LMSSetValue('cmi.core.lesson_location', String(result.scene));
  if (percent !== undefined) {
    api.LMSSetValue('cmi.core.score.min', '0');
    api.LMSSetValue('cmi.core.score.max', '100');
    api.LMSSetValue('cmi.core.score.raw', String(percent));
  }
  if (isComplete) api.LMSSetValue('cmi.core.lesson_status', 'completed');
  api.LMSSetValue('cmi.suspend_data', writeKept(kept));
  api.LMSCommit('');
}

function finish(): void {
  if (!api || isFinished) return;
  isFinished = true;
  api.LMSSetValue('cmi.suspend_data', writeKept(kept));
  api.LMSSetValue('cmi.core.session_time', timeText(Date.now() - started));
  api.LMSCommit('');
  api.LMSFinish('');
}

addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow) return;
  // The frame reports to a page that has posted to it.
  if (data?.type === 'batch-gradient/ready') frame.contentWindow?.postMessage({ type: 'batch-gradient/get' }, '*');
  if (data?.type === 'batch-gradient/change') kept = { ...kept, address: String(data.address).replace(/^#/, '') };
  if (data?.type === 'batch-gradient/result') save(data);
});
// Answers are committed as they are given, so a browser that allows nothing at the end loses only the time.
addEventListener('pagehide', finish);
start();
