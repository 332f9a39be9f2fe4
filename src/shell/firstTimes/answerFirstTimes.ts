/**
 * The first few times that a reader changes a weight or the batch size, chooses an edge, or plays, a notice says what changed and what
 * did not. Not in a lesson and on no other page, which say it themselves.
 */
import '../../text/later';
import { restAfter } from '../../kit';
import { type ExplainerStore, type State, sampleOf, traceOf, withNotice } from '../../store';
import { messages } from '../../text';
import { otherPageOf } from '../parts';
import { afterBatchSize, afterEdge, afterWeight } from './answers';

type Deed = 'weight' | 'batchSize' | 'edge' | 'play';

/** How often each is answered. */
const times = 2;

/** Milliseconds until a notice goes by itself. */
const stays = 15_000;

export function answerFirstTimes(store: ExplainerStore): void {
  let said: string | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((state, before) => {
    // It is about the numbers that were on the screen then; Play goes on to others, as its sentence says.
    if (said !== undefined && !state.playing && isOver(state, before)) {
      clearTimeout(due);
      dismiss(store, said);
    }
    const deed = deedIn(state, before);
    if (!deed || state.lesson || otherPageOf(state) || state.otherKeys.embed !== undefined) return;
    const { answered = {} } = state.preferences;
    const count = answered[deed] ?? 0;
    const sentence = count < times ? sentenceOf[deed](state, before) : undefined;
    if (sentence === undefined) return;
    said = sentence;
    state.setPreference('answered', { ...answered, [deed]: count + 1 });
    clearTimeout(due);
    due = setTimeout(() => {
      store.setState(({ notices }) => ({
        notices: withNotice(notices, { key: 'answered', params: [sentence] }, { kind: 'info' }),
      }));
      setTimeout(() => dismiss(store, sentence), stays);
    }, restAfter);
  });
}

function isOver(state: State, before: State): boolean {
  const { cursor } = state;
  const { cursor: last } = before;
  const isOther = cursor.step !== last.step || cursor.weight !== last.weight || cursor.sample !== last.sample;
  return isOther || state.scenario !== before.scenario || state.changes !== before.changes;
}

/** An undo takes a deed back, and is none. */
function deedIn(state: State, before: State): Deed | undefined {
  if (state.playing && !before.playing) return 'play';
  if (state.scenario !== before.scenario || state.cursor.step !== before.cursor.step) return undefined;
  const isNew = state.past.length > before.past.length && state.changes !== before.changes;
  if (!isNew) return state.changes === before.changes && isEdgeChosen(state, before) ? 'edge' : undefined;
  const added = state.changes.find((change) => !before.changes.includes(change));
  return added?.setting === 'weight' || added?.setting === 'batchSize' ? added.setting : undefined;
}

/** Not along with a number of it, such as the first one that a check of My work doubts. */
function isEdgeChosen({ cursor }: State, { cursor: before }: State): boolean {
  if (cursor.weight === before.weight) return false;
  const { focus } = cursor;
  if (!focus || focus.kind === 'weight') return true;
  return focus.kind === before.focus?.kind && sampleOf(focus) === sampleOf(before.focus);
}

const sentenceOf: Readonly<Record<Deed, (state: State, before: State) => string | undefined>> = {
  weight: (state, before) => afterWeight(traceOf(before), shownIn(state)),
  batchSize: (state, before) => afterBatchSize(traceOf(before), shownIn(state)),
  edge: (state, before) => afterEdge(before.cursor.weight, shownIn(state)),
  play: () => messages.answers.play,
};

function shownIn(state: State) {
  return { trace: traceOf(state), place: state.cursor.weight, sample: state.cursor.sample };
}

function dismiss(store: ExplainerStore, sentence: string): void {
  const { notices, dismissNotice } = store.getState();
  const own = notices.find(({ key, params }) => key === 'answered' && params[0] === sentence);
  if (own) dismissNotice(own.id);
}
