import type { ToolsStrings } from '../en/tools.ts';
import { accept } from './tools/accept.ts';
import { decoder } from './tools/decoder.ts';
import { encoder } from './tools/encoder.ts';
import { handshakeCheck } from './tools/handshake.ts';
import { sending } from './tools/send.ts';

export const tools: ToolsStrings = {
	decoder,
	encoder,
	accept,
	handshakeCheck,
	sending,
	notLoaded: '这部分内容加载失败，实验服务器还在运行吗？',
};
