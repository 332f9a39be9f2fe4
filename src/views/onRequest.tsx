/** A view that is fetched when it is first shown: a placeholder until it is there; if it cannot be had, the boundary around it says so. */
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { messages } from '../text';

/** Everything that has been asked for by name, whether it was shown yet or not. */
const asked: (() => Promise<unknown>)[] = [];

/** Brings all of it now, so that what is shown later is there at once. */
export async function bringRequested(): Promise<void> {
  await Promise.all(asked.map((bring) => bring()));
}

/** A component that `load` brings when it is first rendered; once it is there it is rendered like any other. */
export function onRequest<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let there: ComponentType<object> | undefined;
  const bring = async (): Promise<{ default: ComponentType<object> }> => {
    try {
      there = (await load()) as ComponentType<object>;
      return { default: there };
    } catch (cause) {
      // A failed one fails for ever: what is mounted next asks again.
      Lazy = lazy(bring);
      throw new Error(messages.app.viewNotLoaded, { cause });
    }
  };
  let Lazy = lazy(bring);
  asked.push(bring);
  return (props: Props) => {
    // Decided once: to go over from one to the other would lose the view's state.
    const [View] = useState(() => there ?? Lazy);
    return (
      <Suspense fallback={<p className="view-loading">{messages.app.loadingView}</p>}>
        <View {...props} />
      </Suspense>
    );
  };
}
