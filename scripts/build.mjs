// npm run build: builds the site into dist/, whether or not it looks up to date.
import { build, ensureInstalled } from './project.mjs';

ensureInstalled();
build();
