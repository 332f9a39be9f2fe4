/**
 * A view that is fetched when it is first shown: a placeholder until it has loaded; if it cannot be loaded, the
 * boundary around it reports that.
 */
import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react';
import { isTooOld } from '../store';
import { messages } from '../text';

/** A component that is fetched on first rendering, or by `fetch` beforehand. */
interface Requested<Props> extends FunctionComponent<Props> {
  readonly fetch: () => Promise<unknown>;
}

/** Everything that was requested by name, whether or not it was shown. */
const asked: (() => Promise<unknown>)[] = [];

/** The loaders of what opens over the page: nothing takes its place while it loads. */
const overPage: (() => Promise<unknown>)[] = [];

/** Loads all of it now, and what that requests in turn, so that it can be shown later without waiting. */
export async function loadRequested(): Promise<void> {
  for (let loaded = 0; loaded < asked.length; ) {
    const others = asked.slice(loaded);
    loaded = asked.length;
    await Promise.all(others.map((bring) => bring()));
  }
}

/** Loads lists, menus and dialogs, so that they open without waiting. */
export function loadOverPage(): void {
  // What fails here is requested again when it is opened, and reported then.
  for (const bring of overPage) bring().catch(() => undefined);
}

/** Fetches a view before it is rendered, if it is not there yet. */
export async function fetchView<Props>(View: ComponentType<Props>): Promise<void> {
  if ('fetch' in View) await (View as Pick<Requested<object>, 'fetch'>).fetch();
}

interface RequestOptions {
  /** It opens over the page, and is fetched when the pointer first moves. */
  readonly isOverPage?: boolean;
  /** Nothing stands in its place while it loads. */
  readonly isEmptyAtFirst?: boolean;
}

/** A component that `load` fetches on first rendering; once loaded, it renders like any other. */
export function onRequest<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isOverPage = false, isEmptyAtFirst = isOverPage }: RequestOptions = {},
): Requested<Props> {
  let there: ComponentType<object> | undefined;
  const bring = async (): Promise<ComponentType<object>> => {
    try {
      there = (await load()) as ComponentType<object>;
      return there;
    } catch (cause) {
      throw new Error(isTooOld(cause) ? messages.tooOld.needs : messages.app.viewNotLoaded, { cause });
    }
  };
  asked.push(bring);
  if (isOverPage) overPage.push(bring);
  // A component of its own, not React's `lazy`: a placeholder that React has shown stays for 300 milliseconds, however soon the view has loaded.
  const View = (props: Props) => {
    const [Shown, setShown] = useState(() => there);
    const [failure, setFailure] = useState<Error>();
    useEffect(() => {
      if (Shown) return;
      let isLeft = false;
      bring().then(
        (view) => !isLeft && setShown(() => view),
        (error: Error) => !isLeft && setFailure(error),
      );
      return () => {
        isLeft = true;
      };
    }, [Shown]);
    if (failure) throw failure;
    if (Shown) return <Shown {...props} />;
    return isEmptyAtFirst ? null : (
      <p className="view-loading" aria-busy="true">
        {messages.app.loadingView}
      </p>
    );
  };
  return Object.assign(View, { fetch: bring });
}
