/** Around the whole page: where even the shell fails there is a sentence, and a way back to a page that works. */
import type { ReactNode } from 'react';
import { readAddress, useStoreApi } from '../../store';
import { messages } from '../../text';
import { FailureBoundary, FailureNotice } from '../../views';

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
