/** In Share, if a feature can package what is on the screen: the package for a course system. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { downloadBlob } from '../../kit';
import { type PackageContent, packages } from '../../scorm';
import { type State, useActions } from '../../store';
import { messages } from '../../text';
import { hasFiles, sitePackage } from './sitePackage';

/** Undefined: there is nothing to be packaged. */
export function PackageRow({ content }: { readonly content: PackageContent | undefined }) {
  const words = messages.share;
  const [status, setStatus] = useState<'saving' | 'failed'>();
  // A single file and a page on a disk cannot read the files that a package needs.
  if (!content || !hasFiles()) return null;
  const save = async (): Promise<void> => {
    setStatus('saving');
    try {
      downloadBlob(await sitePackage(content), content.file);
      setStatus(undefined);
    } catch {
      setStatus('failed');
    }
  };
  return (
    <>
      <h3 className="share-heading">{content.heading}</h3>
      <p className="share-note">{content.detail}</p>
      <div className="controls share-row">
        <Button className="quiet-button" isDisabled={status === 'saving'} onPress={() => void save()}>
          {words.savePackage}
        </Button>
        <span role="status">{status && (status === 'saving' ? words.savingPackage : words.noPackage)}</span>
      </div>
    </>
  );
}

/** The first that a feature has, once its script is there. */
export function usePackaged(state: State): PackageContent | undefined {
  const { kept } = useActions();
  const [content, setContent] = useState<PackageContent>();
  useEffect(() => {
    let isWanted = true;
    const [coming] = packages.all().flatMap((packageOf) => packageOf(state, kept) ?? []);
    // Without the script, Share has all but this row.
    coming?.then(
      (found) => isWanted && setContent(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [state, kept]);
  return content;
}
