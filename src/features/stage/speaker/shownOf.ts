/** What the stage shows, as it is told to the speaker’s window: the screen as a link, and what the presenter has done on it. */
import { keptFor } from '../../../memory';
import type { FilledScenario } from '../../../scenario';
import { coveringQuestion, fitsIntoLink, type State, scenarioText, sceneOf, writeAddress } from '../../../store';
import { beatOnStage } from '../present/beatOnStage';
import { toldView } from '../present/toldView';
import type { Shown, ShownScene } from './link/messages';

/** What is not in the store. */
export type OnStage = Pick<Shown, 'black' | 'playing' | 'isFull' | 'link' | 'said'>;

export function shownOf(state: State, address: string, onStage: OnStage): Shown {
  const { phase, name, count } = beatOnStage(state);
  const view = toldView(state);
  const enlarged = state.presenting?.panel;
  return {
    address,
    beat: { phase, name, count },
    asks: coveringQuestion(state) !== undefined,
    ...(view && { view }),
    ...(enlarged && { enlarged }),
    ...(!fitsIntoLink(state) && { scenario: numberOf(state.scenario) }),
    ...onStage,
    ...(state.lesson && { scene: sceneShown(state.lesson) }),
  };
}

/** The whole screen, also where a lesson’s file has no address. */
export function screenAddress(state: State): string {
  return writeAddress({ ...state, lesson: undefined });
}

function sceneShown(open: NonNullable<State['lesson']>): ShownScene {
  const { title, notes, question } = sceneOf(open);
  const { scenes } = open.lesson;
  const next = scenes[open.scene]?.title.text;
  return {
    number: open.scene,
    of: scenes.length,
    title: title.text,
    ...(notes && { notes: notes.text }),
    ...(question && { prompt: question.prompt.text, answer: question.answer.text }),
    ...(next !== undefined && { next }),
  };
}

let counted = 0;

const numberOf = keptFor((_scenario: FilledScenario): number => {
  counted += 1;
  return counted;
});

/** The scenario of this number as a file, if it is still the one that is shown. */
export function textOfScenario({ scenario }: State, number: number): string | undefined {
  return numberOf(scenario) === number ? scenarioText(scenario) : undefined;
}
