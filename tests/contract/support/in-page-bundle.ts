import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildInPageServer } from '../../../build/in-page-files.ts';
import { root } from '../../../scripts/project.mjs';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The address of the bundled in-page server; empty where the lab is the Node host's. */
		inPageServer: string;
	}
}

/** Bundles the in-page server as pages are sent it. */
export async function setup(project: TestProject): Promise<void> {
	const folder = `${root}/.cache/in-page`;
	mkdirSync(folder, { recursive: true });
	const file = `${folder}/server.mjs`;
	writeFileSync(file, await buildInPageServer());
	project.provide('inPageServer', pathToFileURL(file).href);
}
