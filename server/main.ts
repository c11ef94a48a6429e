// The site and its lab server in one process: node server/main.ts [--lan]
import { fileURLToPath } from 'node:url';
import { run } from './process/run.ts';

await run(fileURLToPath(new URL('../dist', import.meta.url)));
