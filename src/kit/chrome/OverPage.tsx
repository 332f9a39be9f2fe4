/** The boundary of what opens over the page: if its script cannot be loaded, a notice says so, and the page stays as it was. */
import { type ReactNode, useEffect } from 'react';
import { useActions } from '../../store';
import { FailureBoundary } from './FailureBoundary';

interface OverPageProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function OverPage({ onClose, children }: OverPageProps) {
  return (
    <FailureBoundary fallback={(error) => <NotOpened error={error} onClose={onClose} />}>{children}</FailureBoundary>
  );
}

function NotOpened({ error, onClose }: Pick<OverPageProps, 'onClose'> & { readonly error: unknown }) {
  const { reportNotOpened } = useActions();
  useEffect(() => {
    reportNotOpened(error);
    onClose();
  }, [reportNotOpened, error, onClose]);
  return null;
}
