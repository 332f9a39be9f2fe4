/** The page: the explorer, or what a feature puts in its place, and the parts beside it. */
import { useEffect, useState } from 'react';
import { fetchView } from '../../kit';
import { useStore } from '../../store';
import { messages } from '../../text';
import { otherPageOf, pageParts } from '../parts';
import { Explorer } from './Explorer';
import { Opening } from './Opening';

export function Page() {
  return (
    <>
      <ExplorerOrOther />
      <PageParts />
    </>
  );
}

export function PageParts() {
  return pageParts.all().map(({ name, Part }) => <Part key={name} />);
}

function ExplorerOrOther() {
  const other = useStore(otherPageOf);
  const [opened] = useState(other);
  const [loaded, setLoaded] = useState<typeof other>();
  useEffect(() => {
    if (!other) return;
    const isThere = (): void => setLoaded(other);
    // What could not be loaded is reported in its place.
    fetchView(other.Page).then(isThere, isThere);
  }, [other]);
  if (!other) return <Explorer />;
  if (other === loaded) return <other.Page />;
  // A page that was opened with it shows nothing else before.
  return other === opened ? <Opening sentence={messages.app.loadingView} /> : <Explorer />;
}
