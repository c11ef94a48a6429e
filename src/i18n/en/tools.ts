import { accept } from './tools/accept.ts';
import { decoder } from './tools/decoder.ts';
import { encoder } from './tools/encoder.ts';

/** What the tools say beside the views that they draw. A page loads it with its tool. */
export const tools = { decoder, encoder, accept };

export type ToolsStrings = typeof tools;
