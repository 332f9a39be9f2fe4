/**
 * Files as npm packs them: a gzipped tar archive (ustar) whose paths begin with `package/`. The same files make the same bytes on every machine,
 * so that the checksum can be compared with one that somebody else has made; what `npm pack` compresses depends on the version of Node.
 */
import { gzipSync } from 'fflate';
import type { Files } from '../release/zipFolder';

const block = 512;
/** The time that `npm pack` writes, in seconds: it has to be after 1980 for other archives. */
const time = Date.UTC(1985, 9, 26, 8, 15) / 1000;

export function tarball(files: Files): Uint8Array {
  const parts = Object.entries(files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, content]) => [
      header(`package/${path}`, content.byteLength),
      content,
      padding(content.byteLength),
    ]);
  const archive = Buffer.concat([...parts, new Uint8Array(2 * block)]);
  return gzipSync(archive, { level: 9, mtime: 0 });
}

function padding(size: number): Uint8Array {
  return new Uint8Array((block - (size % block)) % block);
}

/** The fields of ustar: text, and numbers in octal. */
function header(path: string, size: number): Uint8Array {
  if (path.length >= 100) throw new Error(`${path}: expected a path of less than 100 characters`);
  const bytes = Buffer.alloc(block);
  const octal = (value: number, at: number, length: number): void => {
    bytes.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii');
  };
  bytes.write(path, 0, 'utf8');
  octal(0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(time, 136, 12);
  bytes.write('        ', 148, 'ascii');
  bytes.write('0', 156, 'ascii');
  bytes.write('ustar\u000000', 257, 'ascii');
  octal(
    bytes.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  bytes[154] = 0;
  return bytes;
}
