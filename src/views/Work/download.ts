/** Saves a text as a file. In a sandboxed page, browsers refuse silently. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser still reads from the URL.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
