// npm run dev: the site with hot reload, and the same lab server attached to it.
import { join } from 'node:path';
import { ensureInstalled, root, runOnProjectNode } from './project.mjs';

ensureInstalled();
const { PORT = '4321', HOST = '127.0.0.1' } = process.env;
runOnProjectNode([
	join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'),
	'dev',
	'--port',
	PORT,
	'--host',
	HOST,
	...process.argv.slice(2),
]);
