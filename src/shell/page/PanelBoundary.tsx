/**
 * Contains the errors of one view: a failed view is replaced by a panel with a message, and the others keep working. A
 * view that a lesson's question does not leave open is covered as a whole.
 */
import { type ReactNode, useCallback } from 'react';
import '../styles/covered.css';
import { FailureBoundary, FailureNotice, InSightContext, isPanelInSight, Panel } from '../../kit';
import { displayKeyOf, openViewsOf, useStore, useStoreApi, type ViewName } from '../../store';
import { messages } from '../../text';
import { viewNamed } from '../../views';

interface PanelBoundaryProps {
  readonly name: ViewName;
  readonly children: ReactNode;
}

export function PanelBoundary({ name, children }: PanelBoundaryProps) {
  const words = messages.failure;
  const store = useStoreApi();
  // What a view has made of symbols is made again in another notation.
  const notation = useStore(displayKeyOf);
  const title = viewNamed(name).title();
  const isInSight = useCallback(() => isPanelInSight(title), [title]);
  const isCovered = useStore((state) => name !== 'lesson' && openViewsOf(state)?.includes(name) === false);
  if (isCovered) return <CoveredPanel name={title} />;
  return (
    <FailureBoundary
      key={notation}
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

/** In place of a view that would give the answer to an open question away. */
function CoveredPanel({ name }: { readonly name: string }) {
  return (
    <Panel name={name} className="soft panel-covered">
      <p>
        <strong aria-hidden="true">{messages.covered.mark}</strong> {messages.covered.panel}
      </p>
    </Panel>
  );
}
