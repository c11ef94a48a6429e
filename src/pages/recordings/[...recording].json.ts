/**
 * What a lab's starter did in an engine where it comes out differently: `/recordings/<group>/<lab>/<engine>.json`. A page
 * fetches it when a reader asks for it.
 */
import type { APIRoute, GetStaticPaths } from 'astro';

const recordings = import.meta.glob<string>('/content/labs/*/*/recordings/starter.*.json', {
	eager: true,
	import: 'default',
	query: '?raw',
});

export const getStaticPaths = (() =>
	Object.entries(recordings).map(([path, saved]) => ({
		params: { recording: path.replace(/^.content.labs.(.*).recordings.starter\.(\w+)\.json$/, '$1/$2') },
		props: { saved },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ saved: string }> = ({ props }) =>
	new Response(props.saved, { headers: { 'Content-Type': 'application/json' } });
