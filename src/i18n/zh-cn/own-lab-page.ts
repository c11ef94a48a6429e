import type { OwnLabPageStrings } from '../en/own-lab-page.ts';

export const ownLabPageZhCn: OwnLabPageStrings = {
	about:
		'自制实验由标题、任务、初始代码和若干检查组成，检查从列表里选。在表单里做好，试运行，再以链接或文件的形式分享，或者直接发给你正在上课的班级。发出去之前，内容只保存在当前浏览器中。',
	make: '制作实验',
	goOn: '继续制作',
	open: '打开实验文件',
	opening: '正在打开实验……',
	made: '这个实验由本站的使用者制作，文字和代码都出自作者；点“运行”才会执行代码。',
	change: '以它为基础制作实验',
	back: '返回制作页面',
	notKept: '这个浏览器里已经没有这个实验：请重新打开当初的链接，或者请老师再发一次。',
	failed: '页面的这一部分没能加载。服务器还在运行吗？',
	kept: '这个浏览器里的实验',
};
