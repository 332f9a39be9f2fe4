/** In Share, if a feature can package what is on the screen: the package for a course system. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { downloadBlob } from '../../kit';
import { type PackageContent, packages } from '../../scorm';
import { type State, useActions } from '../../store';
import { messages } from '../../text';
import { hasFiles, sitePackage } from './sitePackage';

/** Where nothing is to be packaged: what would be. */
export function PackageHint() {
  const words = messages.share.packages;
  return packages.all().length === 0 ? null : (
    <>
      <h3 className="share-heading">{words.heading}</h3>
      <p className="share-note">{words.detail}</p>
    </>
  );
}

/** Undefined: there is nothing to be packaged. */
export function PackageRow({ content }: { readonly content: PackageContent | undefined }) {
  const words = messages.share;
  const [status, setStatus] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  // A single file and a page on a disk cannot read the files that a package needs.
  if (!content || !hasFiles()) return null;
  const save = async (): Promise<void> => {
    setStatus(words.savingPackage);
    setSaving(true);
    try {
      const saved = await sitePackage(content);
      downloadBlob(saved, content.file);
      setStatus(words.savedPackage(content.file, saved.size));
    } catch {
      setStatus(words.noPackage);
    }
    setSaving(false);
  };
  return (
    <>
      <h3 className="share-heading">{content.heading}</h3>
      <p className="share-note">{content.detail}</p>
      <div className="controls share-row">
        <Button className="quiet-button" isDisabled={isSaving} onPress={() => void save()}>
          {words.savePackage}
        </Button>
        <span role="status">{status}</span>
      </div>
    </>
  );
}

/** The first that a feature has, once its script is there. */
export function usePackaged(state: State): PackageContent | 'none' | undefined {
  const { kept } = useActions();
  const [content, setContent] = useState<PackageContent | 'none'>();
  useEffect(() => {
    let isWanted = true;
    const [coming] = packages.all().flatMap((packageOf) => packageOf(state, kept) ?? []);
    // Without the script, Share has all but this row.
    if (!coming) setContent('none');
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
