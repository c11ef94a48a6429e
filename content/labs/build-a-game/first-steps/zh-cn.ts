import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '最初几步',
	predictions: {
		second: {
			question: '第一份状态包含整个世界：所有玩家和全部 960 个格子。第一个输入之后的那份状态里有什么？',
			options: {
				all: '又是整个世界。',
				changes: '一个玩家，以及染上颜色的格子。',
				nothing: '只有输入的编号。',
			},
			because: '同一条连接上既不会丢，也不会乱序。服务器知道这个网页已经知道什么，所以只说此后的变化。',
			wrong: {
				all: '这些网页已经有了。每秒十次、每次 255 字节，三十个玩家每秒就是 76,500 字节。',
				nothing: '编号只表示这个输入已经生效；走到了哪里，要由服务器来说。',
			},
		},
		wire: {
			question: '一个输入是 7 字节的消息。连同整个帧，它在线路上占多少字节？',
			unit: '字节',
			because: '帧头 2 字节，掩码密钥 4 字节，载荷 7 字节。同样的输入写成 JSON，大约要 50 字节。',
		},
	},
});
