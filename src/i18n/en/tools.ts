import { accept } from './tools/accept.ts';
import { decoder } from './tools/decoder.ts';
import { encoder } from './tools/encoder.ts';
import { handshakeCheck } from './tools/handshake.ts';
import { sending } from './tools/send.ts';

/** What the tools say beside the views that they draw. A page loads it with its tool. */
export const tools = {
	decoder,
	encoder,
	accept,
	handshakeCheck,
	sending,
	/** A part of a tool that is fetched by itself was not. */
	notLoaded: 'This part could not be loaded. Is the lab server still running?',
};

export type ToolsStrings = typeof tools;
