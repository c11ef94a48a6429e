import { defineReference, type Evidence } from '../../../src/components/internals/reference/reference.ts';
import { describeScenarios } from '../../../src/lab-server/scenario-list.ts';
import { LABS_OF } from './labs.ts';

/** Every address of the lab server, from their declarations. */
export default defineReference({
	own: true,
	facts: ['parameters', 'view'],
	entries: describeScenarios().map(({ path }) => ({
		id: path.slice(1),
		name: path,
		sources: [],
		seen: [{ run: path }, ...(LABS_OF[path] ?? [])] satisfies readonly Evidence[],
	})),
});
