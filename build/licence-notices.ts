import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the notices stand in the built site. */
export const NOTICES_FILE = 'licenses.txt';

/** Files that a package ships for those who pass it on. */
const NOTICE = /^(licen[cs]e|copying|notice|thirdpartynotices)(\.|-|$)/i;
/** The folder of the package that a module is from. */
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Collects the packages of which something ends up in what browsers are sent. */
export class LicenceNotices {
	readonly #folders = new Set<string>();

	/** To be added to the bundler. */
	readonly plugin: Plugin;

	constructor() {
		const add = (id: string) => this.addModule(id);
		this.plugin = {
			name: 'licence-notices',
			generateBundle(_options, bundle) {
				// What draws pages in the build stays there.
				if (this.environment.name !== 'client') return;
				for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.moduleIds.forEach(add);
			},
		};
	}

	addModule(id: string): void {
		const [, folder] = PACKAGE.exec(id.replace('\0', '').replaceAll('\\', '/')) ?? [];
		if (folder !== undefined) this.addPackage(folder);
	}

	/** @param folder of a package that is not bundled but copied */
	addPackage(folder: string): void {
		if (existsSync(join(folder, 'package.json'))) this.#folders.add(folder);
	}

	/** @returns all notices, sorted by the names of the packages */
	text(): string {
		const notices = [...this.#folders].map(noticeOf).toSorted((a, b) => (a.title < b.title ? -1 : 1));
		const unique = notices.filter(({ title }, index) => notices[index - 1]?.title !== title);
		const head = 'WebSocket Lab sends browsers parts of the packages below.\n';
		return [head, ...unique.map(({ title, body }) => `${'='.repeat(80)}\n${title}\n\n${body}\n`)].join('\n');
	}
}

function noticeOf(folder: string): { readonly title: string; readonly body: string } {
	const { name, version, license }: { name?: string; version?: string; license?: string } = JSON.parse(
		readFileSync(join(folder, 'package.json'), 'utf8'),
	);
	const entries = readdirSync(folder, { withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile() && NOTICE.test(entry.name)).map(({ name }) => name);
	const texts = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim());
	return {
		title: `${name} ${version} (${license ?? 'no licence named'})`,
		body: texts.length > 0 ? texts.join('\n\n') : 'The package has no licence file of its own.',
	};
}
