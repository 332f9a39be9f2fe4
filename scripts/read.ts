/** `npm run read` */
import { readCommand } from './readCommand';
import { runCommand } from './runCommand';

await runCommand(readCommand);
