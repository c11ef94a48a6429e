import { engineSuite } from './suites/index.ts';

engineSuite('webkit');
