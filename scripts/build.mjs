// npm run build: builds the site into dist/; with --if-stale only where dist/ was built from other sources.
import { build, ensureBuilt, ensureInstalled } from './project.mjs';

ensureInstalled();
if (process.argv.includes('--if-stale')) ensureBuilt();
else build();
