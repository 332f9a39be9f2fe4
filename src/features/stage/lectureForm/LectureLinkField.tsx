/** The lecture as one link, with its QR code; one that is too long for both is shared as a file. */
import { useMemo } from 'react';
import { useSharedPage } from '../../../kit';
import { CodePicture, CopyField, LeadsTo, qrCode } from '../../../shell';
import { messages } from '../../../text';
import { type LectureLink, packLecture } from '../lecture';
import { startBeat } from '../present/beatPlace';

/** Characters. Longer links are cut by mail programs and chats. */
const mostCharacters = 8_000;

export function LectureLinkField({ links }: { readonly links: readonly LectureLink[] }) {
  const words = messages.lecture;
  const { page } = useSharedPage();
  const link = useMemo(() => page + lectureHash(links), [page, links]);
  if (link.length > mostCharacters) return <p className="share-note">{words.tooLong(link.length)}</p>;
  const code = qrCode(link);
  return (
    <>
      <CopyField label={words.link} text={link} />
      <p className="share-note">{words.linkDetail}</p>
      <LeadsTo />
      {code && <CodePicture code={code} link={link} />}
    </>
  );
}

/** It opens the stage at the first beat. */
function lectureHash(links: readonly LectureLink[]): string {
  return `#lecture=${packLecture({ links })}&present=1&present.beat=${startBeat}`;
}
