import type { pageWords as english } from '../en/page-words.ts';

export const pageWords: typeof english = {
	'tools/frame': ['解码字节', '粘贴字节', '帧解码', '十六进制', '去掉掩码', '构造帧'],
	'tools/accept': ['SHA-1', 'GUID', '258EAFA5-E914-47DA-95CA-C5AB0DC85B11', '计算 accept 值'],
	'tools/handshake': ['检查握手', '握手校验', 'curl -v'],
	'tools/trace': ['HAR', '打开 HAR', 'Wireshark', 'tcpdump', 'pcap', 'pcapng', '抓包文件', '导入', '录制'],
};
