/** Contains an error: the failed part is replaced by a message with actions, and the rest of the page keeps working. */
import { Component, type ReactNode } from 'react';

interface FailureBoundaryProps {
  readonly children: ReactNode;
  /** Rendered instead of the children; `reload` mounts them again. */
  readonly fallback: (error: unknown, reload: () => void) => ReactNode;
}

interface FailureBoundaryState {
  /** Wrapped in an object, because any value can be thrown, including undefined. */
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
