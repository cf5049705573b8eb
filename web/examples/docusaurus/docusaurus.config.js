// @ts-check
const baseUrl = '/' // where the site lies on its host; begins and ends with a slash

/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Mini program docs',
  tagline: 'What works where, and for whom',
  favicon: 'favicon.svg',
  url: 'https://docs.example',
  baseUrl,
  onBrokenLinks: 'throw',

  // The element speaks the language of its page: with other locales here, it
  // follows.
  i18n: { defaultLocale: 'en', locales: ['en'] },

  // The element comes as a script of the browser's own, from static/: nothing of
  // it is bundled, and pages are rendered with the fallback of the tag. The style
  // keeps its room until the script is there.
  scripts: [{ src: `${baseUrl}minicompat/minicompat.js`, type: 'module' }],
  stylesheets: [`${baseUrl}minicompat/minicompat.css`],

  presets: [
    ['classic', /** @type {import('@docusaurus/preset-classic').Options} */ ({
      docs: { routeBasePath: '/', sidebarPath: './sidebars.js' },
      blog: false,
      pages: false,
      theme: { customCss: './src/css/custom.css' },
    })],
  ],

  themeConfig: /** @type {import('@docusaurus/preset-classic').ThemeConfig} */ ({
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: 'Mini program docs' },
  }),
}

export default config
