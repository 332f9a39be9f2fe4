/** Keeps an error where it happened: what failed gives way to a sentence and ways out, and the rest of the page works on. */
import { Component, type ReactNode } from 'react';

interface FailureBoundaryProps {
  readonly children: ReactNode;
  /** What stands in place of the children; `reload` mounts them anew. */
  readonly fallback: (error: unknown, reload: () => void) => ReactNode;
}

interface FailureBoundaryState {
  /** An object around it: anything can be thrown, undefined too. */
  readonly failure: { readonly error: unknown } | undefined;
}

export class FailureBoundary extends Component<FailureBoundaryProps, FailureBoundaryState> {
  override state: FailureBoundaryState = { failure: undefined };

  static getDerivedStateFromError(error: unknown): FailureBoundaryState {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    return failure
      ? this.props.fallback(failure.error, () => this.setState({ failure: undefined }))
      : this.props.children;
  }
}
