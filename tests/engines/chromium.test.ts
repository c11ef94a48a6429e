import { startChromium } from './drivers/chromium.ts';
import { engineSuite } from './suites/index.ts';

engineSuite('chromium', startChromium);
