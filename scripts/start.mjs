// npm start: installs what is missing, builds what is stale, serves the site and its lab server.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, runOnProjectNode, serverFlags } from './project.mjs';

ensureInstalled();
ensureBuilt();
runOnProjectNode([...serverFlags, join(root, 'server', 'main.ts'), ...process.argv.slice(2)]);
