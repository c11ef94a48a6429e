import type { SymptomTable } from '../../../src/components/internals/symptoms/symptoms.ts';
import { curl } from '../curl.ts';

export default {
	'nginx-60-seconds': {
		words: [
			'1006 after exactly 60 seconds',
			'upstream timed out (110: Connection timed out) while proxying upgraded connection',
		],
		by: ['nginx'],
		known: 'source',
		sources: ['https://nginx.org/en/docs/http/websocket.html', 'websockets/ws#1598', 'kubernetes/ingress-nginx#5167'],
		run: '/drop?idle=1000',
		more: 'reference/recipes#nginx',
	},
	'nginx-upstream-closed': {
		words: [
			'upstream prematurely closed connection while reading response header from upstream',
			'recv() failed (104: Connection reset by peer) while reading response header from upstream',
		],
		by: ['nginx'],
		known: 'reported',
		sources: ['https://nginx.org/en/docs/http/websocket.html'],
		command: 'tail -f /var/log/nginx/error.log',
	},
	'ingress-400': {
		words: ['101 from the pod, 400 through the ingress'],
		by: ['ingress-nginx'],
		known: 'reported',
		sources: ['kubernetes/ingress-nginx#1609', 'kubernetes/ingress-nginx#3746', 'kubernetes/ingress-nginx#3823'],
		command: curl(),
	},
	'alb-idle': {
		words: ['1006 after 60 seconds behind an AWS load balancer'],
		by: ['AWS ALB'],
		known: 'source',
		sources: [
			'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
			'mattermost/docs#8929',
		],
		run: '/drop?idle=1000',
		more: 'reference/idle-cuts#aws-alb',
	},
	'api-gateway-limits': {
		words: ['1001 after 10 minutes', '1001 Going away after 2 hours', 'GoneException', 'Endpoint request timed out'],
		by: ['AWS API Gateway'],
		known: 'source',
		sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html'],
		more: 'reference/idle-cuts#aws-api-gateway',
	},
	'cloudflare-100-seconds': {
		words: ['1006 after about 100 seconds', 'CloudFlare WebSocket Proxy restarting'],
		by: ['Cloudflare'],
		known: 'reported',
		sources: ['https://developers.cloudflare.com/network/websockets/', 'websockets/ws#1520'],
		run: '/close?code=1001&reason=CloudFlare%20WebSocket%20Proxy%20restarting&after=200',
		more: 'reference/idle-cuts#cloudflare',
	},
	'workers-connection-lost': {
		words: [
			'Error: Network connection lost.',
			"The Workers runtime canceled this request because it detected that your Worker's code had hung and would never generate a response.",
		],
		by: ['Cloudflare Workers'],
		known: 'reported',
		sources: ['cloudflare/workers-sdk#4562', 'cloudflare/workers-sdk#8087'],
	},
	'vite-ws-proxy': {
		words: [
			'[vite] ws proxy error:',
			'[vite] ws proxy socket error:',
			'[vite] failed to connect to websocket.',
			'WebSocket connection failed. [vite] failed to connect to websocket (your current setup: …)',
		],
		by: ['Vite'],
		known: 'source',
		sources: ['vitejs/vite:packages/vite/src/node/server/middlewares/proxy.ts', 'vitejs/vite#2974', 'vitejs/vite#9374'],
		more: 'reference/recipes#vite',
	},
	'next-cannot-upgrade': {
		words: ['A Next.js route handler can’t upgrade to WebSocket'],
		by: ['Next.js'],
		known: 'reported',
		sources: ['vercel/next.js#58704', 'vercel/next.js#54502'],
	},
	'works-on-localhost-only': {
		words: ['WebSocket works on localhost but not in the office network'],
		by: ['firewall'],
		known: 'reported',
		sources: ['RFC 6455 §1.7'],
		command: curl(),
	},
} satisfies SymptomTable;
