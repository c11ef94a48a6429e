import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '每次等待都加倍',
	predictions: {
		sockets: {
			question: '服务器在 200 ms 后切断 socket，拒绝接下来的两次握手，然后恢复服务。这段程序一共创建几个 socket？',
			unit: '个',
			because:
				'一个被切断，两个被拒绝，一个成功。每次尝试都要新建一个 socket：握手失败的 socket 就此 CLOSED，不能再用。',
		},
	},
});
