/** A link in a few words: what it shows, and what differs from the scenario. */
import { titleText } from '../../../lessons';
import { openPanels, type ReadAddress, runOf } from '../../../store';
import { messages } from '../../../text';
import { viewNamed } from '../../../views';

export function linkName({ state }: ReadAddress): string {
  const { lesson: place, scenario, cursor, comparison } = state;
  const words = messages.lecture;
  if (place) return words.scene(titleText(place.lesson.title.text), place.scene);
  const { batchSize, reduction } = runOf(state).settingsAt(cursor.step);
  const [view] = openPanels(state);
  const parts = [
    // What follows a colon only explains the title.
    (scenario.title || messages.app.untitled).replace(/:.*/, ''),
    words.batchSize(batchSize),
    reduction === 'sum' ? words.summed : '',
    view === undefined ? '' : viewNamed(view).title(),
    comparison && 'method' in comparison ? messages.comparedRuns.methods[comparison.method].name : '',
    cursor.step > 1 ? messages.transport.step(cursor.step) : '',
    messages.phases.names[cursor.phase],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
