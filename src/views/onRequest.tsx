/**
 * A view that is fetched when it is first shown: a placeholder until it has loaded; if it cannot be loaded, the
 * boundary around it reports that.
 */
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { messages } from '../text';

/** Everything that was requested by name, whether or not it was shown. */
const asked: (() => Promise<unknown>)[] = [];

/** Loads all of it now, so that it can be shown later without waiting. */
export async function loadRequested(): Promise<void> {
  await Promise.all(asked.map((bring) => bring()));
}

/** A component that `load` fetches on first rendering; once loaded, it renders like any other. */
export function onRequest<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let there: ComponentType<object> | undefined;
  const bring = async (): Promise<{ default: ComponentType<object> }> => {
    try {
      there = (await load()) as ComponentType<object>;
      return { default: there };
    } catch (cause) {
      // A failed lazy component stays failed; the next mount requests it again.
      Lazy = lazy(bring);
      throw new Error(messages.app.viewNotLoaded, { cause });
    }
  };
  let Lazy = lazy(bring);
  asked.push(bring);
  return (props: Props) => {
    // Decided once, because switching between the two would lose the view's state.
    const [View] = useState(() => there ?? Lazy);
    return (
      <Suspense fallback={<p className="view-loading">{messages.app.loadingView}</p>}>
        <View {...props} />
      </Suspense>
    );
  };
}
