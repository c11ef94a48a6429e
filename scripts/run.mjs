// Runs a TypeScript program of the project, with dependencies installed; with --browser also a browser at hand, with --site
// the site built too: node scripts/run.mjs [--browser | --site] <file> [arguments]
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, runOnProjectNode } from './project.mjs';

const [first = '', ...others] = process.argv.slice(2);
ensureInstalled();
if (first === '--site' || first === '--browser') {
	if (first === '--site') ensureBuilt();
	ensureBrowser();
	runOnProjectNode(others);
} else {
	runOnProjectNode([first, ...others]);
}
