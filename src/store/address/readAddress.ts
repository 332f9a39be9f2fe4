/** A link as a state: bad parts are reported in one sentence each and ignored, the rest holds. */

import { comingLesson, fetchedLesson, formerPlace } from '../../lessons';
import { afterComing, allComing, type Coming } from '../../memory';
import { comingNotation } from '../../quantity';
import { comingData, comingExample } from '../../scenario';
import { type LinkProblem, messages } from '../../text';
import { comingBases, withBases } from '../featureLinks';
import {
  placeIn,
  type ScenePlace,
  sceneEntriesWith,
  sceneOf,
  startScenario,
  writtenEntries,
} from '../lesson/sceneState';
import { comingSiteLesson, isLessonAddress, siteLessonProblem } from '../lesson/siteLesson';
import { lessonViews } from '../panels';
import { comingQuiz, quizPlace } from '../quizLink';
import { againKey, isLessonKey, isPackedHash, isSceneKey, readHash } from './addressKeys';
import { comingDeflate } from './deflated';
import type { Entries, ReadOptions, Report } from './entries';
import { isDeflatedNote } from './noteLink';
import { type ReadAddress, readScreen, scenarioOfLink } from './readScreen';
import { isDeflatedScenario, isLocal } from './scenarioLink';

/** A link can have any number of invalid parts; more sentences than this would not be read. */
const mostProblems = 20;

/** Reads a hash, with or without its `#`; an empty one is the first screen. Never throws. */
export function readAddress(hash: string, options: ReadOptions = {}): ReadAddress {
  const { entries, problems } = readHash(hash);
  const read = readEntries(entries, options);
  return { state: read.state, problems: atMost([...problems, ...read.problems]) };
}

/** The same for keys and values, as a host page sends them. */
export function readEntries(given: Entries, options: ReadOptions = {}): ReadAddress {
  const problems: LinkProblem[] = [];
  const report = (problem: LinkProblem): void => {
    problems.push(problem);
  };
  const { entries, options: own, state: under } = withBases(given, options, report);
  const place = readPlace(entries, report);
  const { state, problems: others } = readScreen(screenOf(entries, place), optionsIn(place, entries, own));
  return { state: { ...state, ...under, ...(place && { lesson: place }) }, problems: [...problems, ...others] };
}

/** Loads everything needed to read a hash; undefined if it is already loaded. */
export function comingInAddress(hash: string, options: ReadOptions = {}): Coming {
  return afterComing(isPackedHash(hash) ? comingDeflate() : undefined, () =>
    comingInEntries(readHash(hash).entries, options),
  );
}

/** The same from keys and values: what features put under the link first, then the lesson, because they say which samples are needed. */
export function comingInEntries(given: Entries, options: ReadOptions = {}): Coming {
  return afterComing(isDeflated(given) ? comingDeflate() : undefined, () =>
    afterComing(comingBases(given), () => {
      const { entries, options: own } = withBases(given, options);
      return comingAsked(entries, own);
    }),
  );
}

/** Scenes of a lesson may have packed links too. */
function isDeflated(entries: Entries): boolean {
  return (
    entries.has('lesson') ||
    entries.has('quiz') ||
    isDeflatedScenario(entries.get('scenario') ?? '{') ||
    isDeflatedNote(entries.get('note') ?? '')
  );
}

function comingAsked(entries: Entries, options: ReadOptions): Coming {
  const name = entries.get('lesson');
  return afterComing(comingQuiz(entries) ?? (name === undefined ? undefined : comingNamed(name)), () => {
    const place = readPlace(entries, () => undefined);
    // Which keys differ from the scene's can be told once the scene can be read.
    return afterComing(place && comingInScene(place), () =>
      comingInScreen(screenOf(entries, place), optionsIn(place, entries, options)),
    );
  });
}

function comingNamed(name: string): Coming {
  return isLessonAddress(name) ? comingSiteLesson(name, lessonViews) : comingLesson(name, lessonViews);
}

/** Loads everything that a scene needs; undefined if it is already loaded. */
export function comingInScene(place: ScenePlace): Coming {
  const own = startScenario(place);
  return comingInScreen(writtenEntries(place), own ? { keptScenario: () => own } : {});
}

function comingInScreen(entries: Entries, options: ReadOptions): Coming {
  // Without its notation, a link is shown in the present one.
  const notation = comingNotation(entries.get('notation') ?? options.notation ?? '')?.catch(() => undefined);
  return allComing([notation, comingScenario(entries, options)]);
}

/** First what this browser keeps of a scenario, then its samples. */
function comingScenario(entries: Entries, options: ReadOptions): Coming {
  const link = entries.get('scenario');
  const kept = link !== undefined && isLocal(link) ? options.comingKept?.(link) : undefined;
  return afterComing(kept, () => comingSamples(entries, options));
}

function comingSamples(entries: Entries, { keptScenario }: ReadOptions): Coming {
  const link = entries.get('scenario');
  const kept = link !== undefined && isLocal(link) ? keptScenario?.(link) : undefined;
  // Most texts are samples written out: they are read once.
  const isWrittenOut = typeof kept === 'string' && !kept.includes('"dataset"');
  const result = link === undefined || isWrittenOut ? undefined : scenarioOfLink(link, kept);
  if (result?.ok) return comingData(result.scenario);
  return isWrittenOut ? undefined : comingExample(entries.get('example') ?? 'xor');
}

/** The scene that the entries name, and whether its question is asked once more. */
function readPlace(entries: Entries, report: Report): ScenePlace | undefined {
  const place = readScene(entries, report);
  const again = entries.get(againKey);
  if (!place || again === undefined) return place;
  const round = Number(again);
  if (sceneOf(place).question?.again[round - 1]) return { ...place, again: round };
  report(messages.linkProblems.expected(againKey, '1', again));
  return place;
}

/** The scene that the entries name; the first one if they name none. */
function readScene(entries: Entries, report: Report): ScenePlace | undefined {
  const name = entries.get('lesson');
  const text = entries.get('scene');
  const words = messages.linkProblems;
  if (entries.has('quiz')) return quizPlace(entries, report);
  if (name === undefined) {
    if (text !== undefined) report(words.sceneWithoutLesson());
    return undefined;
  }
  const former = formerPlace(name, Number(text ?? '1'));
  if (former) return former;
  const lesson = fetchedLesson(name);
  if (!lesson) {
    const why = siteLessonProblem(name);
    report(why === undefined ? words.unknownLesson(name) : words.badLesson(name, why));
    return undefined;
  }
  return placeIn(lesson, entries, report);
}

function screenOf(entries: Entries, place: ScenePlace | undefined): Entries {
  const own = new Map([...entries].filter(([key]) => !isLessonKey(key) && !isSceneKey(key)));
  return place ? sceneEntriesWith(place, own) : own;
}

/** A lesson has a scenario of its own, unless the link names another. */
function optionsIn(place: ScenePlace | undefined, entries: Entries, options: ReadOptions): ReadOptions {
  const own = place && !entries.get('scenario') ? startScenario(place) : undefined;
  return own ? { ...options, keptScenario: () => own } : options;
}

function atMost(problems: readonly LinkProblem[]): readonly LinkProblem[] {
  if (problems.length <= mostProblems) return problems;
  const shown = problems.slice(0, mostProblems - 1);
  return [...shown, messages.linkProblems.more(problems.length - shown.length)];
}
