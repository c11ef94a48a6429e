import { engineSuite } from './suites/index.ts';

engineSuite('firefox');
