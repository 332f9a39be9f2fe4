/** What My work takes of what readers bring elsewhere: numbers of a step, and its own files. */
import '../words/en';
import { readStep } from '../../../scenario/reading';
import { type ExplainerStore, traceOf } from '../../../store';
import { messages } from '../../../text';
import type { TakenFile, Taker } from '../../../views';
import { placeName } from '../draft/names';
import { placeOn, sheetViewKey } from '../draft/sheetOn';
import { sheetsOf } from '../draft/sheets';
import { readWorkFile } from '../draft/workFile';
import { followSheets } from '../Work/followSheets';
import { takeWorkFile } from '../Work/workFiles';
import { sheetNumbers } from './sheetNumbers';

/** Characters: longer texts are read where the numbers go, in pieces. */
const mostChecked = 100_000;

export const taker: Taker = {
  step(store, text, ways) {
    const { inputs } = ways ?? {};
    const known = ways && { weights: ways.weights, samples: inputs === 'list' ? undefined : inputs };
    if (known) beginSheet(store);
    const { scenario, past, setAlone } = store.getState();
    store.setState({ pasted: { text, known, isHanded: true, scenario, past } });
    setAlone('work');
  },
  stepRefusal(store, text) {
    if (text.length > mostChecked) return undefined;
    const read = sheetNumbers(readStep(text), traceOf(store.getState()));
    return read.ok ? undefined : read.sentence;
  },
  file: (store, text, format) => (format === 'batch-gradient-work' ? takeFile(store, text) : undefined),
};

/** The numbers are about the scenario that came with them, and not about the one before: its sheet does not go along, back by Undo neither. */
function beginSheet(store: ExplainerStore): void {
  const { scenario, past, setViewKey } = store.getState();
  const sheets = sheetsOf(store);
  const own = placeName(placeOn(store.getState()));
  const former = past.at(-1)?.scenario;
  sheets.goesTo(own, own);
  setViewKey(sheetViewKey, undefined);
  // What follows edits comes first.
  followSheets(store);
  store.subscribe((state, before) => {
    if (before.scenario !== scenario || state.scenario !== former) return;
    const place = placeName(placeOn(state));
    if (sheets.at(place) === own) sheets.goesTo(place, place);
  });
}

async function takeFile(store: ExplainerStore, text: string): Promise<TakenFile> {
  const read = readWorkFile(text);
  if (!read) return { says: messages.work.share.notAFile, isHere: false };
  const taken = await takeWorkFile(store, read);
  if (taken.isHere) store.getState().setAlone('work');
  return taken;
}
