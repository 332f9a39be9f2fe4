/** Opens an exercise on this page, as its link does, or leaves it. */
import type { ExplainerStore } from '../../../store';

export function setExercise(store: ExplainerStore, text: string | undefined): void {
  store.setState(({ otherKeys: { exercise: _, ...others } }) => ({
    otherKeys: text === undefined ? others : { ...others, exercise: text },
  }));
}
