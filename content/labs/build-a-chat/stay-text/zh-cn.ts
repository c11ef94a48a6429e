import { defineTexts } from '../../../../src/exercises/check.ts';

export default defineTexts({
	title: '输入的内容始终是文本',
	exercise: {
		task: '五位访客各说了一句话，其中有人不怀好意。实验里没有页面，所以本该交给 innerHTML 的内容改为发送到 /echo，由线路记录下来。请写好 render：每条消息变成一个 <li title="名字">正文</li>，名字和正文显示出来要与输入的一模一样。',
		checks: {
			'all-shown': '五位访客都说了话，每条消息渲染一次。',
			'no-markup': '他们输入的内容既没有开始任何元素，也没有结束任何属性。',
			unchanged: '读者看到的与输入的完全一致。',
		},
		hints: [
			'在“帧”里，像浏览器那样读一读发送到 /echo 的内容：文本到哪里为止，元素从哪里开始？',
			'在文本里，“<”开始标记；在属性里，引号结束属性值；“&”在两处都会开始一个字符引用。',
			'先把 & 换成 &amp;，再把 < 换成 &lt;，把 " 换成 &quot;。& 放到最后，会把前面换好的弄坏。',
		],
		says: {
			'other-visitors': () => '这次运行里，房间听到的不是给定的五位访客：他们说的话请不要改。',
			'other-count': ({ count }) => `渲染了 ${count} 条消息；房间里有五条。`,
			markup: ({ html }) => `这不只是一个装着文本的列表项：${html}`,
			changed: ({ typed, seen }) => `输入的是“${typed}”，读者看到的却是“${seen}”。`,
		},
	},
});
