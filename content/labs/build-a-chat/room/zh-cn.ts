import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '同一房间里的两个人',
	predictions: {
		told: {
			question:
				'Ada 先进来，然后是 Bo。她说了一句话；他正在输入，说了一句没有版本号的话，然后离开。Ada 一共收到几条消息？',
			unit: '条消息',
			because:
				'welcome、joined、她自己的 message、typing、left。她也会听到自己说的话，由此知道房间已经收下。Bo 那句没有版本号的话谁也没收到，对它的答复只发给他自己。',
		},
	},
});
