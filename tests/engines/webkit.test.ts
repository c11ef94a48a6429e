import { startWebKit } from './drivers/webkit.ts';
import { engineSuite } from './suites/index.ts';

engineSuite('webkit', startWebKit);
