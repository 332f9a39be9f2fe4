/** Brings the places of former lessons only to whoever has progress in one of them. */
import { lessonNamed } from '../../lessons';
import type { ExplainerStore } from '../storeTypes';

/** Progress kept under a lesson's former name counts where its scenes are now, and is then kept there. */
export async function carryFormerProgress(store: ExplainerStore): Promise<void> {
  const { progress } = store.getState();
  if (Object.keys(progress).every((name) => lessonNamed(name))) return;
  const { carriedOver, comingFormerProgress } = await import('./formerProgress');
  await comingFormerProgress(progress);
  store.setState((state) => ({ progress: carriedOver(state.progress) }));
}
