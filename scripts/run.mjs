// Runs a TypeScript program of the project, with dependencies installed, the site built and a browser at hand:
// node scripts/run.mjs <file> [arguments]
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, runOnProjectNode } from './project.mjs';

ensureInstalled();
ensureBuilt();
ensureBrowser();
runOnProjectNode(process.argv.slice(2));
