/** `npm run code` */
import { codeCommand } from './codeCommand';
import { runCommand } from '../runCommand';

await runCommand(codeCommand);
