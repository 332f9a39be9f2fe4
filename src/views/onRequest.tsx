/** A view that is fetched when it is first shown: a placeholder until it is there, a sentence if it cannot be had. */
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { messages } from '../text';
import { loadViews } from './loadViews';
import type * as Views from './viewsOnRequest';

/** The view of that name, to be rendered like any other. */
export function onRequest<Name extends keyof typeof Views>(name: Name): (typeof Views)[Name] {
  const Lazy = lazy(async () => ({ default: (await loadViews())[name] as ComponentType<object> }));
  const Requested = (props: object) => (
    <LoadFailure>
      <Suspense fallback={<p className="view-loading">{messages.app.loadingView}</p>}>
        <Lazy {...props} />
      </Suspense>
    </LoadFailure>
  );
  return Requested as (typeof Views)[Name];
}

class LoadFailure extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="view-loading" role="alert">
        {messages.app.viewNotLoaded}
      </p>
    );
  }
}
