// Runs a TypeScript program of the project, with dependencies installed; with --browser also a browser at hand, with --built the
// site built, with --site both: node scripts/run.mjs [--browser | --built | --site] <file> [arguments]
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ensureInstalled, runOnProjectNode } from './project.mjs';

const [first = '', ...others] = process.argv.slice(2);
ensureInstalled();
const needs = ['--browser', '--built', '--site'].includes(first) ? first : null;
if (needs === '--built' || needs === '--site') ensureBuilt();
if (needs === '--browser' || needs === '--site') ensureBrowser();
runOnProjectNode(needs === null ? [first, ...others] : others);
