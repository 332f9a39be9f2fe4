/** `npm run trace` */
import { runCommand } from './runCommand';
import { traceCommand } from './traceCommand';

await runCommand(traceCommand);
