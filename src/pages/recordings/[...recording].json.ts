/**
 * Runs of labs' starters: `/recordings/<group>/<lab>/packed.json` is the one that a lab begins with, as its page reads it;
 * `/recordings/<group>/<lab>/<engine>.json` is what came out in an engine where it comes out differently, and is fetched when a
 * reader asks for it; `/recordings/<group>/<lab>/solution.json` is that of an exercise's solution, for whoever puts one beside it.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadTrace } from '../../trace/json.ts';
import { packRecording } from '../../workbench/recording.ts';
import { recordingAddress, solutionAddress } from '../../workbench/shipped-recording.ts';

const recordings = import.meta.glob<string>(['/content/labs/*/*/recordings/{starter*,solution}.json'], {
	eager: true,
	import: 'default',
	query: '?raw',
});

const PATH = /^.content.labs.(.*).recordings.(starter|solution)(?:\.(\w+))?\.json$/;

/** @returns the address of a file, and what is served there */
function served(path: string, saved: string): { readonly address: string; readonly text: string } {
	const [, lab = '', program, engine] = PATH.exec(path) ?? [];
	if (program === 'solution') return { address: solutionAddress(lab), text: saved };
	if (engine !== undefined) return { address: `/recordings/${lab}/${engine}.json`, text: saved };
	return { address: recordingAddress(lab), text: packRecording(loadTrace(saved).events) };
}

export const getStaticPaths = (() =>
	Object.entries(recordings).map(([path, saved]) => {
		const { address, text } = served(path, saved);
		return { params: { recording: address.replace(/^\/recordings\/(.*)\.json$/, '$1') }, props: { text } };
	})) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
