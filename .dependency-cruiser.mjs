/** The layers of CONTRIBUTING.md as rules. Imports go down only; folders on one row do not import each other. */
export const rows = [
	['src/pages'],
	['src/layouts'],
	['src/components'],
	['src/apps', 'src/class'],
	['src/workbench', 'src/tools'],
	['src/server-program'],
	['src/views', 'src/sandbox', 'src/offline'],
	['src/in-page'],
	['src/exercises', 'src/formats', 'server'],
	['src/lab-server'],
	['src/trace', 'src/classroom'],
	['src/protocol', 'src/i18n', 'src/browser'],
];

/** @param {string[]} folders */
const inside = (folders) => `^(${folders.join('|')})/`;

/** @type {import('dependency-cruiser').IRegularForbiddenRuleType[]} */
const layers = rows.flatMap((row, depth) =>
	row.map((folder) => ({
		name: `layer-${folder.replace('src/', '')}`,
		comment: `${folder} may import only what lies below it.`,
		severity: 'error',
		from: { path: inside([folder]) },
		to: {
			path: inside([...rows.slice(0, depth).flat(), ...row.filter((other) => other !== folder)]),
		},
	})),
);

/** @satisfies {import('dependency-cruiser').IConfiguration} */
const configuration = {
	/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
	forbidden: [
		...layers,
		{
			name: 'no-cycles',
			comment: 'A cycle has no layer to stand on.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'the-lowest-row-imports-nothing',
			comment: 'Only a hash function comes from outside.',
			severity: 'error',
			from: { path: '^src/(protocol|i18n|browser)/' },
			to: { pathNot: ['^src/(protocol|i18n|browser)/', '@noble/hashes'] },
		},
		{
			name: 'lab-server-knows-no-host',
			comment:
				'Scenarios and guards see a narrow peer: neither Node nor `ws`, not even as types, nor what adapts them.',
			severity: 'error',
			from: { path: '^src/lab-server/', pathNot: '^src/lab-server/ws/' },
			to: { pathNot: '^src/(lab-server/(?!ws/)|trace/|protocol/|i18n/)' },
		},
		{
			name: 'lab-server-adapter-knows-ws-and-streams',
			comment:
				'It runs wherever `ws` does: of Node it sees the types of a request and a stream, and nothing that acts.',
			severity: 'error',
			from: { path: '^src/lab-server/ws/' },
			to: {
				pathNot: ['^src/(lab-server|trace|protocol)/', '^ws$', 'node_modules/(@types/)?ws/', '^(node:)?(http|stream)$'],
			},
		},
		{
			name: 'lab-server-adapter-takes-types-of-node',
			comment: 'What acts is handed in by the host.',
			severity: 'error',
			from: { path: '^src/lab-server/ws/' },
			to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'ws-in-its-adapter-only',
			comment: 'The rest of the product sees peers; server.js of a lab is written for `ws`.',
			severity: 'error',
			from: { path: '^(src|server)/', pathNot: '^src/(lab-server/ws|server-program)/' },
			to: { path: 'node_modules/(@types/)?ws/' },
		},
		{
			name: 'in-page-link-imports-nothing',
			comment: 'The link in memory is a value with time and chance handed in: no DOM, no Node, no library.',
			severity: 'error',
			from: { path: '^src/in-page/link/' },
			to: { pathNot: ['^src/in-page/link/', '^src/(lab-server/host|trace/events)\\.ts$'] },
		},
		{
			name: 'in-page-client-knows-no-node',
			comment: 'The socket runs in a window, a worker and Node: what is of Node stands in src/in-page/server.',
			severity: 'error',
			from: { path: '^src/in-page/', pathNot: '^src/in-page/server/' },
			to: { dependencyTypes: ['core'] },
		},
		{
			name: 'in-page-client-knows-no-server',
			comment:
				'Whoever uses the socket hands in what serves its connections, and fetches a lab server only when it is wanted.',
			severity: 'error',
			from: { path: '^src/in-page/', pathNot: '^src/in-page/server/' },
			to: { path: ['^src/in-page/server/', '^src/lab-server/(?!host\\.ts$)'] },
		},
		{
			name: 'all-languages-at-build-only',
			comment: 'A page loads the words of its own language.',
			severity: 'error',
			from: { path: '^(server/|src/(?!pages/|layouts/|components/|i18n/|content.config))' },
			to: { path: '^src/i18n/at-build\\.ts$' },
		},
		{
			name: 'redis-in-its-adapter-only',
			comment: 'One server needs none: what knows Redis is loaded when an address of one is given.',
			severity: 'error',
			from: { path: '^(src|server)/', pathNot: '^server/shared/' },
			to: { path: ['node_modules/@redis', '^server/shared/'], dynamic: false, dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'monaco-only-when-editing',
			comment: 'Monaco is loaded by one module, dynamically.',
			severity: 'error',
			from: { pathNot: '^src/workbench/editor/monaco' },
			to: { path: 'node_modules/monaco-editor' },
		},
		{
			name: 'product-does-not-import-tooling',
			comment: 'What ships does not depend on how it is built or tested.',
			severity: 'error',
			from: { path: '^(src|server)/' },
			to: { path: '^(tests|scripts|build)/' },
		},
		{
			name: 'tools-do-not-stand-on-tests',
			comment: 'What tests and tools both use is a tool: tests import it, never the other way.',
			severity: 'error',
			from: { path: '^(scripts|build|content)/' },
			to: { path: '^tests/' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
	},
};

export default configuration;
