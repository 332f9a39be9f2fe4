/** Contains errors of the whole page: if even the shell fails, it shows a sentence and a way back to a working page. */
import type { ReactNode } from 'react';
import { FailureBoundary, FailureNotice } from '../../kit';
import { readAddress, useStoreApi } from '../../store';
import { messages } from '../../text';

export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const words = messages.failure;
  const store = useStoreApi();
  return (
    <FailureBoundary
      fallback={(error, reload) => (
        <main>
          <FailureNotice
            name={words.page}
            title={words.pageTitle}
            help={words.pageHelp}
            error={error}
            reload={{ label: words.reloadPage, act: reload }}
            onReset={() => {
              store.getState().applyAddress(readAddress('').state, []);
              reload();
            }}
          />
        </main>
      )}
    >
      {children}
    </FailureBoundary>
  );
}
