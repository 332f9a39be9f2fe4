/** The page tells what it has heard: neither driver gives the console. */
export function listening(page: string): string {
  const script = `<script>
    window.heard = [];
    // That a part which is told of its size has changed it once more is told in the next frame: nothing has failed.
    addEventListener('error', ({ message }) => /^ResizeObserver loop/.test(message) || heard.push(message));
    addEventListener('unhandledrejection', ({ reason }) => heard.push(String(reason)));
    for (const kind of ['error', 'warn']) console[kind] = (...words) => heard.push(words.join(' '));
  </script>`;
  return page.replace('<head>', `<head>${script}`);
}
