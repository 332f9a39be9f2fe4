/**
 * Contains the errors of one view: a failed view is replaced by a panel with a message, and the others keep working.
 */
import { type ReactNode, useCallback } from 'react';
import { useStoreApi, type ViewName } from '../../store';
import { messages } from '../../text';
import { FailureBoundary, FailureNotice, InSightContext, isPanelInSight, Panel, viewNamed } from '../../views';

interface PanelBoundaryProps {
  readonly name: ViewName;
  readonly children: ReactNode;
}

export function PanelBoundary({ name, children }: PanelBoundaryProps) {
  const words = messages.failure;
  const store = useStoreApi();
  const title = viewNamed(name).title();
  const isInSight = useCallback(() => isPanelInSight(title), [title]);
  return (
    <FailureBoundary
      fallback={(error, reload) => (
        <Panel name={title}>
          <FailureNotice
            name={title}
            title={words.title(title)}
            help={words.panelHelp}
            error={error}
            reload={{ label: words.reloadPanel, act: reload }}
            onReset={() => {
              store.getState().resetView(name);
              reload();
            }}
          />
        </Panel>
      )}
    >
      <InSightContext value={isInSight}>{children}</InSightContext>
    </FailureBoundary>
  );
}
