/** Run by Playwright before its tests, with the port: the built page from a server. */
import { serveBuild } from './servers';

await serveBuild(Number(process.argv[2]));
