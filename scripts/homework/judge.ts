/** `npm run judge` */
import { runCommand } from '../runCommand';
import { judgeCommand } from './judgeCommand';

await runCommand(judgeCommand);
