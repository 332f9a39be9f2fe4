/** A file's text, or undefined if it cannot be read because it was moved or access is denied. */
export function readFileText(file: File): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(reader.result === null || typeof reader.result === 'string' ? undefined : decoded(reader.result));
    reader.onerror = () => resolve(undefined);
    reader.readAsArrayBuffer(file);
  });
}

/** What is no UTF-8 is Windows-1252, in which spreadsheets of Western languages save CSV files; UTF-16 says so in its first two bytes. */
function decoded(buffer: ArrayBuffer): string {
  const [first, second] = new Uint8Array(buffer, 0, Math.min(2, buffer.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(buffer);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('windows-1252').decode(buffer);
  }
}
