import { describe, expect, it } from 'vitest';
import { mergedQuestions, type ScoredQuestion, scoreOf } from '../../src/score';
import { isPackaged, packageFiles } from '../../src/scorm';
import { timeText } from '../../src/scorm/courseSystem';
import { keptResult, percentOf } from '../../src/scorm/exerciseRecord';
import { readKept, reportOf, roomIn, writeKept } from '../../src/scorm/record';

const question = (scene: number, outcome: ScoredQuestion['outcome'], attempts: number): ScoredQuestion => ({
  scene,
  outcome,
  attempts,
});

describe('the score', () => {
  it('is a point at the first attempt, half a point later, and none for an answer that was shown', () => {
    expect(
      scoreOf([question(1, 'right', 1), question(2, 'right', 3), question(3, 'shown', 1), question(4, 'wrong', 1)]),
    ).toBe(1 + 1 / 2 + 0 + 0);
  });

  it('of two visits keeps what was settled, and adds attempts', () => {
    const earlier = [question(2, 'right', 1), question(3, 'wrong', 1)];
    const now = [question(2, 'shown', 0), question(3, 'right', 1), question(5, 'wrong', 2)];
    expect(mergedQuestions(earlier, now)).toEqual([
      question(2, 'right', 1),
      question(3, 'right', 2),
      question(5, 'wrong', 2),
    ]);
  });
});

describe('what a course system keeps', () => {
  const kept = {
    scene: 3,
    address: 'lesson=x-and-delta&scene=4',
    questions: [question(2, 'right', 2), question(3, 'shown', 0)],
  };

  it('is read as it was written', () => {
    expect(readKept(writeKept(kept).text)).toEqual(kept);
  });

  it('has at most 4096 characters: an address that is too long is left out', () => {
    const { address: _, ...rest } = kept;
    const { text, hasRoom } = writeKept({ ...kept, address: `scenario=${'A'.repeat(4096)}` });
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(readKept(text)).toEqual(rest);
    expect(hasRoom).toBe(true);
  });

  it('that a system has cut keeps points and answers, unless the cut is in them', () => {
    const { text } = writeKept({ ...kept, lesson: 'x-and-delta', kept: 'q1bKTi0' });
    const { address: _, ...rest } = kept;
    expect(readKept(text.slice(0, text.indexOf('q1bK') + 4))).toEqual({ ...rest, lesson: 'x-and-delta' });
    expect(readKept(text.slice(0, text.indexOf('2r2') + 1))).toBeUndefined();
  });

  it('leaves out the screen before typed numbers, and says when those have no room either', () => {
    const typed = { ...kept, kept: 'q'.repeat(4030) };
    const { address: _, ...withoutScreen } = typed;
    expect(writeKept(typed).hasRoom).toBe(true);
    expect(readKept(writeKept(typed).text)).toEqual(withoutScreen);
    const tooMany = writeKept({ ...kept, kept: 'q'.repeat(4096) });
    expect(tooMany.hasRoom).toBe(false);
    expect(readKept(tooMany.text)?.questions).toEqual(kept.questions);
  });

  it('is nothing at the first visit', () => {
    expect(readKept('')).toEqual({ scene: 1, questions: [] });
  });

  it.each(['of another program', '{"scene":"x","answers":7}', 'null', '7', '{"scene":3,"ans'])(
    'is not read from %j',
    (text) => {
      expect(readKept(text)).toBeUndefined();
    },
  );

  it('leaves room for points and answers that are still to come', () => {
    const room = roomIn(kept);
    const later = Array.from({ length: 40 }, (_, at) => question(at + 1, 'wrong', 12));
    const exercise = { score: 100.5, of: 300, attempts: 100, isFinished: false };
    const full = { ...kept, exercise, questions: later, kept: 'q'.repeat(room) };
    expect(room).toBeGreaterThan(3000);
    expect(writeKept(full).hasRoom).toBe(true);
    expect(writeKept(full).text.length).toBeLessThanOrEqual(4096);
  });

  it('is read as packages wrote it before', () => {
    const text =
      '{"lesson":"x-and-delta","scene":3,"answers":"2r2 3s0","kept":"q1bKTFFSslIyNTJW0lHKSy0HcQxrAQ","address":"lesson=x-and-delta&scene=4"}';
    expect(readKept(text)).toEqual({
      lesson: 'x-and-delta',
      ...kept,
      kept: 'q1bKTFFSslIyNTJW0lHKSy0HcQxrAQ',
    });
  });

  it('is complete in the last scene, once every question is settled', () => {
    const result = { scene: 8, scenes: 8, of: 2, details: [question(2, 'right', 1), question(3, 'wrong', 1)] };
    expect(reportOf([], result)).toMatchObject({ percent: (100 * 1) / 2, isComplete: false });
    expect(reportOf([question(3, 'shown', 1)], result)).toMatchObject({ percent: 50, isComplete: true });
    expect(reportOf([question(3, 'shown', 1)], { ...result, scene: 7 }).isComplete).toBe(false);
    expect(reportOf([], { scene: 1, scenes: 1, of: 0, details: [] })).toMatchObject({
      percent: undefined,
      isComplete: true,
    });
  });

  it('has a time in hours, minutes and seconds', () => {
    expect(timeText(3_723_999)).toBe('0001:02:03');
  });
});

describe('what a course system keeps of an exercise', () => {
  const result = (score: number, attempts: number, finished: boolean) => ({
    score,
    of: 8,
    details: { attempts, finished },
  });

  it('is the points of its own rule and the attempts, read as they were written', () => {
    const first = keptResult(undefined, result(3, 1, false));
    expect(first).toEqual({ score: 3, of: 8, attempts: 1, isFinished: false });
    expect(readKept(writeKept({ scene: 1, questions: [], exercise: first }).text)?.exercise).toEqual(first);
    expect(percentOf(first)).toBe(Math.round((100 * 3) / 8));
    expect(readKept('{"scene":1,"exercise":"of another program"}')?.exercise).toBeUndefined();
  });

  it('is the latest check, until the exercise is finished; another browser does not change it then', () => {
    const earlier = keptResult(undefined, result(3, 2, false));
    const finished = keptResult(earlier, result(6.5, 1, true));
    expect(finished).toEqual({ score: 6.5, of: 8, attempts: 2, isFinished: true });
    expect(keptResult(finished, result(8, 1, true))).toBe(finished);
  });
});

describe('a package', () => {
  it('of an exercise has its link in the page, and no answer', () => {
    const address = 'example=xor&exercise=q1ZKTixJ&embed=work,network';
    const files = packageFiles({ name: `exercise-One weight`, address, title: 'One weight' }, ['index.html']);
    expect(files['start.html']).toContain(`data-address="${address.replaceAll('&', '&amp;')}"`);
    expect(files['imsmanifest.xml']).toContain('identifier="batch-gradient-exercise-One-weight"');
  });

  it('lists its files, and escapes what authors write', () => {
    const files = packageFiles({ lesson: 'lesson.md', title: 'x & <δ>' }, ['index.html']);
    expect(files['imsmanifest.xml']).toContain('<title>x &amp; &lt;δ&gt;</title>');
    expect(files['imsmanifest.xml']).toContain('<file href="index.html"/>');
    expect(files['start.html']).toContain('data-lesson="lesson.md"');
  });

  it('has what the app needs, and not what is for other pages', () => {
    const paths = [
      'index.html',
      'assets/a.js',
      'scorm.js',
      'licenses/Inter.txt',
      'sw.js',
      'embed.js',
      'examples/deck.html',
    ];
    expect(paths.filter(isPackaged)).toEqual(['index.html', 'assets/a.js', 'scorm.js', 'licenses/Inter.txt']);
  });
});
