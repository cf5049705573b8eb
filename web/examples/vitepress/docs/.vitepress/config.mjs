import { defineConfig } from 'vitepress'

const base = '/' // where the site lies on its host; begins and ends with a slash

export default defineConfig({
  base,
  title: '小程序文档',
  description: '能不能用，会失去多少用户',

  // The element comes as a script of the browser's own: VitePress renders the
  // tag with its fallback, and bundles nothing of it. The style keeps its room
  // until the script is there.
  head: [
    ['link', { rel: 'icon', href: base + 'favicon.svg', type: 'image/svg+xml' }],
    ['link', { rel: 'stylesheet', href: base + 'minicompat/minicompat.css' }],
    ['script', { type: 'module', src: base + 'minicompat/minicompat.js' }],
  ],

  // The package has a README of its own, which is no page of this site.
  srcExclude: ['public/**'],

  // Without this Vue looks for a component of that name and warns.
  vue: { template: { compilerOptions: { isCustomElement: tag => tag === 'mini-compat' } } },

  // The element speaks the language of its page: see <html lang>.
  locales: {
    root: { label: '简体中文', lang: 'zh-CN', themeConfig: words({ outline: '本页目录', theme: '外观', up: '返回顶部', menu: '菜单', language: '切换语言' }) },
    en: { label: 'English', lang: 'en', title: 'Mini program docs', description: 'What works where, and for whom' },
  },
  themeConfig: { i18nRouting: true },
})

function words({ outline, theme, up, menu, language }) {
  return {
    outline: { label: outline }, darkModeSwitchLabel: theme, returnToTopLabel: up, sidebarMenuLabel: menu, langMenuLabel: language,
  }
}
