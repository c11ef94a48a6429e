import type { ToolsStrings } from '../en/tools.ts';
import { accept } from './tools/accept.ts';
import { decoder } from './tools/decoder.ts';
import { encoder } from './tools/encoder.ts';

export const tools: ToolsStrings = { decoder, encoder, accept };
