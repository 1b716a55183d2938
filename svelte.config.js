import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/**
 * Kit hides its page announcer by a style attribute, which our policy refuses; app.css hides it instead.
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
const announcerWithoutStyle = {
	name: 'announcer-without-style',
	markup: ({ content, filename }) => {
		if (!filename?.endsWith('generated/root.svelte')) return;
		return { code: content.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1') };
	}
};

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: [announcerWithoutStyle, vitePreprocess()],
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ envPrefix: '' }),
		// Nothing is allowed that is not named here; nothing comes from another origin.
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'require-trusted-types-for': ['script'],
				// The framework's own templates, and the worker that lib/browser/shell.ts registers.
				'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url']
			}
		},
		// Only a device that is prepared keeps the app (decision 13); it registers the worker itself.
		serviceWorker: { register: false },
		version: { pollInterval: 0 }
	}
};
