import { symptomsOf } from '../../src/components/internals/symptoms/symptoms.ts';
import afterOpen from './after-open/table.ts';
import api from './api/table.ts';
import beforeOpen from './before-open/table.ts';
import handshake from './handshake/table.ts';
import node from './node/table.ts';
import others from './others/table.ts';
import proxies from './proxies/table.ts';
import statuses from './statuses/table.ts';

/** What is printed when a WebSocket fails, by exact words; the pages and their order are those of `SYMPTOM_GROUPS`. */
export default symptomsOf({
	statuses,
	handshake,
	'before-open': beforeOpen,
	'after-open': afterOpen,
	api,
	node,
	others,
	proxies,
});
