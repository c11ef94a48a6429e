// The server as a process: node serve-site.ts <folder of the built site>
import { run } from '../../../server/process/run.ts';

const [folder = ''] = process.argv.splice(2, 1);
await run(folder);
