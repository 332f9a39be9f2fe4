/** Contains errors of a dialog's contents: its title and close button stay. */
import type { ReactNode } from 'react';
import { messages } from '../../text';
import { FailureBoundary } from './FailureBoundary';
import { FailureNotice } from './FailureNotice';

interface DialogBoundaryProps {
  /** The dialog's title. */
  readonly name: string;
  readonly children: ReactNode;
}

export function DialogBoundary({ name, children }: DialogBoundaryProps) {
  const words = messages.failure;
  return (
    <FailureBoundary
      fallback={(error, reload) => (
        <FailureNotice
          name={name}
          title={words.title(name)}
          help={words.dialogHelp}
          error={error}
          reload={{ label: words.reloadDialog, act: reload }}
        />
      )}
    >
      {children}
    </FailureBoundary>
  );
}
