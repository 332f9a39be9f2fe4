/** The title of the document: the scene and its lesson, or the view that has the page, and the app's name. */
import '../../text/below';
import { titleText } from '../../lessons';
import { aloneOf, type ExplainerStore, type State } from '../../store';
import { messages } from '../../text';
import { viewNamed } from '../../views';

export function keepTitle(store: ExplainerStore): void {
  document.title = titleOf(store.getState());
  store.subscribe((state, before) => {
    if (state.lesson !== before.lesson || state.otherKeys !== before.otherKeys) document.title = titleOf(state);
  });
}

export function titleOf(state: Pick<State, 'lesson' | 'otherKeys'>): string {
  const { lesson: open } = state;
  const alone = aloneOf(state);
  const parts = open
    ? [titleText(open.lesson.scenes[open.scene - 1]?.title.text ?? ''), titleText(open.lesson.title.text)]
    : alone
      ? [viewNamed(alone).title()]
      : [];
  return [...parts, messages.embed.name].join(' · ');
}
