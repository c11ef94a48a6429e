import type { NetworkStrings } from '../en/network.ts';

export const network: NetworkStrings = {
	cut: '切断',
	down: '断网',
	up: '恢复联网',
	stall: '停滞',
	'go-on': '继续传输',
	latency: (ms) => (ms === 0 ? '无延迟' : `延迟 ${ms} ms`),
	bandwidth: (bytes) => (bytes === null ? '带宽不限' : `${bytes / 1000} KB/s`),
};
