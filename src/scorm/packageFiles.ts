/** A lesson or a frame as a package for a course system, SCORM 1.2: the manifest and the page that the system opens. The site's files stand beside them. */
export interface PackagedLesson {
  /** Its name in links, the keys of a quiz, or the file beside the page. */
  readonly lesson: string;
  /** It tells packages apart; absent: the lesson's own name does. */
  readonly name?: string;
  /** As text. */
  readonly title: string;
}

/** A frame of the app, which reports a result of its own. */
export interface PackagedFrame {
  /** It tells packages apart. */
  readonly name: string;
  /** The frame's link, without #. */
  readonly address: string;
  /** As text. */
  readonly title: string;
}

export type Packaged = PackagedLesson | PackagedFrame;

/** Whether it is a quiz, by the keys of its link. */
export function isQuiz(lesson: string): boolean {
  return lesson.startsWith('quiz=');
}

/** Which files of the site a package has: what the app needs, not its examples nor what other pages load. */
export function isPackaged(path: string): boolean {
  return /^(?:index\.html|scorm\.js|(?:assets|licenses)\/.*)$/.test(path);
}

/** The Greek letters of this subject. */
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
};

/** What a package with this title is saved as: in ASCII, which every course system takes. */
export function packageFileName(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => ` ${greek[letter] ?? ''} `)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${words || 'batch-gradient'}-scorm.zip`;
}

/** The files that a package adds to those of the site; `files` are all others. */
export function packageFiles(packaged: Packaged, files: readonly string[]): Readonly<Record<string, string>> {
  const start = 'start.html';
  return { 'imsmanifest.xml': manifest(packaged, start, [start, ...files]), [start]: startPage(packaged) };
}

function manifest(packaged: Packaged, start: string, files: readonly string[]): string {
  const { title } = packaged;
  const name = packaged.name ?? ('lesson' in packaged ? packaged.lesson : '');
  const id = `batch-gradient-${name.replace(/[^\w-]/g, '-')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="resource">
        <title>${escaped(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="${start}">
${files.map((file) => `      <file href="${escaped(file)}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

function startPage(packaged: Packaged): string {
  const { title } = packaged;
  const data =
    'lesson' in packaged ? `data-lesson="${escaped(packaged.lesson)}"` : `data-address="${escaped(packaged.address)}"`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="icon" href="data:," />
    <script src="scorm.js" ${data} defer></script>
  </head>
  <body></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
