/** `npm run code` */

import { runCommand } from '../runCommand';
import { codeCommand } from './codeCommand';

await runCommand(codeCommand);
