/** A view that is fetched when it is first shown: a placeholder until it is there, a sentence if it cannot be had. */
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { messages } from '../text';
import { loadViews } from './loadViews';
import type * as Views from './viewsOnRequest';

/** The view of that name, to be rendered like any other. */
export function onRequest<Name extends keyof typeof Views>(name: Name): (typeof Views)[Name] {
  return requested(async () => (await loadViews())[name] as ComponentType<object>) as (typeof Views)[Name];
}

/** A component that `load` brings when it is first rendered. */
export function requested<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Lazy = lazy(async () => ({ default: (await load()) as ComponentType<object> }));
  return (props: Props) => (
    <LoadFailure>
      <Suspense fallback={<p className="view-loading">{messages.app.loadingView}</p>}>
        <Lazy {...props} />
      </Suspense>
    </LoadFailure>
  );
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
