/** Runs a command with the process's own arguments and streams. */
import { once } from 'node:events';
import type { Output } from './stepCommand';

type Command = (written: readonly string[], output: Output) => Promise<0 | 2>;

export async function runCommand(command: Command): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  process.exitCode = await command(process.argv.slice(2), {
    async write(text) {
      // Waits whenever the reader is slower than the writer.
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    complain: (line) => void process.stderr.write(line),
  });
}
