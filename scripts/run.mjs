// Runs a TypeScript program of the project, with dependencies installed; with --site also the site built and a browser at
// hand: node scripts/run.mjs [--site] <file> [arguments]
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, runOnProjectNode } from './project.mjs';

const [first = '', ...others] = process.argv.slice(2);
ensureInstalled();
if (first === '--site') {
	ensureBuilt();
	ensureBrowser();
	runOnProjectNode(others);
} else {
	runOnProjectNode([first, ...others]);
}
