import { startFirefox } from './drivers/firefox.ts';
import { engineSuite } from './suites/index.ts';

engineSuite('firefox', startFirefox);
