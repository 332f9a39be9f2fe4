/** A short question with a network and numbers drawn from a seed, fair by its own calculation: no answer is written down. */
import { numberOf, type Question, type Scene, type Vary, type VaryRange } from '../../lessons';
import { randomStream } from '../../model';
import type { CalculationContext } from '../../quantity';
import { createRun } from '../../run';
import { type Draw, exampleNamed, type FilledScenario, varied } from '../../scenario';
import { readHash } from '../address/addressKeys';
import { scenarioText } from '../address/scenarioLink';
import { readScene, type ScenePlace, sceneOf, startScenario } from '../lesson/sceneState';
import { isFair } from './isFair';

/** Far more than any fair question takes. */
const mostDraws = 5000;

/** Whether its numbers can be drawn: what a link says of the data would replace them. */
export function isDrawable({ question, state }: Scene): boolean {
  const { entries } = readHash(state.text);
  return question?.vary !== undefined && !entries.has('example') && !entries.has('scenario');
}

/** The scene with its question about other numbers, and about others again if it is asked once more. */
export function drawnScene(place: ScenePlace, seed: number): Scene {
  const scene = sceneOf(place);
  const { question } = scene;
  if (!question?.vary) throw new Error(`${place.lesson.name} ${place.scene}: expected a question with vary`);
  const random = randomStream(seed, streamKey);
  const next = (): number => 1 + random.below(999_999_999);
  const first = fairDraw(place, question, next);
  const second = fairDraw(place, question, next, asked(question, first.context));
  const text = `scenario=${encodeURIComponent(scenarioText(second.scenario))}`;
  const again = [{ line: question.line, column: 1, ...question.again[0], text }];
  return { ...scene, start: { kind: 'scenario', scenario: first.scenario }, question: { ...question, again } };
}

const streamKey = 23;

interface DrawnNumbers {
  readonly scenario: FilledScenario;
  readonly context: CalculationContext;
}

/** `before`: what was asked the first time. */
function fairDraw(place: ScenePlace, question: Question, next: () => number, before?: string): DrawnNumbers {
  const start = scenarioOf(place);
  for (let tries = 0; tries < mostDraws; tries++) {
    const scenario = varied(start, drawsOf(question.vary ?? {}), next());
    const context = contextOf(place, scenario);
    if (isFair(question, context) && asked(question, context) !== before) return { scenario, context };
  }
  throw new Error(`${place.lesson.name} ${place.scene}: no fair numbers in ${mostDraws} draws`);
}

function scenarioOf(place: ScenePlace): FilledScenario {
  const { start } = place.lesson;
  const own = startScenario(place) ?? (start.kind === 'example' ? exampleNamed(start.name)?.scenario : undefined);
  if (!own) throw new Error(`${place.lesson.name}: expected a scenario or an example`);
  return own;
}

/** The step of the scene with these numbers, read as the page reads it. */
function contextOf({ lesson, scene }: ScenePlace, scenario: FilledScenario): CalculationContext {
  const one = { ...sceneOf({ lesson, scene }), start: { kind: 'scenario', scenario } } as const;
  const { state, problems } = readScene({ lesson: { ...lesson, scenes: [one] }, scene: 1 });
  const [problem] = problems;
  if (problem) throw new Error(`${lesson.name} ${scene}: ${problem.inState}`);
  const { step, sample, weight } = state.cursor;
  return { trace: createRun(state.scenario, state.changes).traceAt(step), selected: { ...weight, sample } };
}

/** What tells one draw from another: the right number, or all data. */
function asked(question: Question, { trace, selected }: CalculationContext): string {
  if (question.kind === 'number') return String(numberOf(question.of, { trace, selected }));
  return JSON.stringify(trace.batch.map((_, row) => trace.activation(0, 1, row + 1)));
}

function drawsOf({ layers, fair: _, ...ranges }: Vary): Parameters<typeof varied>[1] {
  const drawn = Object.entries(ranges).flatMap(([name, range]) => (range ? [[name, drawOf(range)] as const] : []));
  return { ...Object.fromEntries(drawn), layers };
}

function drawOf({ from, to, step }: VaryRange): Draw {
  return { least: from, most: to, by: step };
}
