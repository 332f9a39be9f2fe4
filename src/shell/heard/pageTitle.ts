/** The title of the document: the page in the explorer’s place, the scene and its lesson, or the view that has the page, and the app’s name. */
import '../../text/below';
import { titleText } from '../../lessons';
import { aloneOf, type ExplainerStore, type State } from '../../store';
import { messages } from '../../text';
import { viewNamed } from '../../views';
import { otherPageOf } from '../parts';

export function keepTitle(store: ExplainerStore): void {
  document.title = titleOf(store.getState());
  store.subscribe((state, before) => {
    const isSame =
      state.lesson === before.lesson &&
      state.otherKeys === before.otherKeys &&
      otherPageOf(state) === otherPageOf(before);
    if (!isSame) document.title = titleOf(state);
  });
}

export function titleOf(state: State): string {
  const { lesson: open } = state;
  const alone = aloneOf(state);
  const parts = open
    ? [titleText(open.lesson.scenes[open.scene - 1]?.title.text ?? ''), titleText(open.lesson.title.text)]
    : alone
      ? [viewNamed(alone).title()]
      : [];
  const other = otherPageOf(state);
  return [...(other ? [other.title()] : []), ...parts, messages.embed.name].join(' · ');
}
