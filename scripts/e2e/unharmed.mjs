// Sees whether a text became more than a text: run before a page's own scripts, it
// gives the document a function that tells what is there that should not be.

/** What is evaluated in every document; see harm. */
export function watch() {
  const heard = []
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'eval']) window[name] = () => { heard.push(`${name} was called`) }
  // An answer may name a file that is not there; nothing else may be refused.
  addEventListener('securitypolicyviolation', event => heard.push(`the policy refused ${event.violatedDirective} ${event.blockedURI} ${event.sample}`), true)
  const prototypes = { Object: Object.prototype, Array: Array.prototype, Function: Function.prototype, String: String.prototype }
  const names = () => Object.entries(prototypes).map(([name, prototype]) => name + ': ' + Object.getOwnPropertyNames(prototype)).join(' ')
  const before = names()

  const tags = new Set(('html head meta title link base script noscript body main header footer section div p span a b mark code pre br wbr h1 h2 h3 h4 ul li ol dl dt dd table caption thead tbody tr th td ' +
    'form fieldset legend label input textarea select option datalist button details summary dialog figure figcaption progress img iframe slot style mini-compat ' +
    'svg g path rect circle line text tspan title desc defs pattern').split(' '))
  const attribute = /^(id|class|lang|dir|role|name|type|value|for|rel|href|src|alt|title|width|height|hidden|open|max|min|checked|disabled|selected|readonly|multiple|placeholder|spellcheck|autocomplete|autocapitalize|autocorrect|inputmode|enterkeyhint|novalidate|rows|accept|list|webkitdirectory|download|tabindex|target|scope|colspan|content|charset|http-equiv|as|crossorigin|integrity|part|style|focusable|viewBox|xmlns|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|dx|dy|transform|fill|fill-opacity|stroke|stroke-[a-z]+|font-[a-z]+|text-anchor|paint-order|pointer-events|preserveAspectRatio|vector-effect|pattern[A-Z]\w+|data-[a-z-]+|aria-[a-z]+|platform|feature|version|minimum|segment|snapshot|theme|view|load|heading-level)$/
  const own = location.origin + '/'
  const sources = /^https:\/\/(developers\.weixin\.qq\.com|opendocs\.alipay\.com|miniapp\.xiaohongshu\.com|docs\.alipay\.com|open\.alipay\.com|mp\.weixin\.qq\.com|school\.xiaohongshu\.com|github\.com|registry\.npmjs\.org|unpkg\.com|www\.npmjs\.com|cdn\.jsdelivr\.net|web\.archive\.org|raw\.githubusercontent\.com)\//
  const link = (element, name, value) => {
    const { href } = new URL(value, document.baseURI)
    if (href.startsWith(own)) return true
    if (element.localName === 'a' && name === 'href') return sources.test(href) || element.hasAttribute('download') && /^data:text\/tab-separated-values[;,]/.test(href)
    return element.localName === 'link' && element.rel === 'icon' && href.startsWith('data:')
  }
  // What would make a text look like another; people's own fields show what is in them.
  const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/

  function look(root, found) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE && hidden.test(node.data) && !/^(script|style)$/.test(node.parentNode.localName)) found.push(`unseen characters in <${node.parentNode.localName} class=${node.parentNode.className}>: ${JSON.stringify(node.data.slice(0, 60))}`)
      if (node.nodeType === Node.COMMENT_NODE) found.push(`a comment: ${node.data}`)
      if (node.nodeType !== Node.ELEMENT_NODE) continue
      if (!tags.has(node.localName)) found.push(`<${node.localName}>`)
      for (const { name, value } of node.attributes) {
        if (!attribute.test(name)) found.push(`<${node.localName} ${name}>`)
        if (/^(href|src|action|formaction|data|poster|srcset|xlink:href)$/.test(name) && !link(node, name, value)) found.push(`<${node.localName} ${name}="${value.slice(0, 80)}">`)
        if (name === 'style' && /url|expression|import|[<{@]/i.test(value)) found.push(`<${node.localName} style="${value}">`)
      }
      if (node.shadowRoot) look(node.shadowRoot, found)
    }
  }

  document.harm = () => {
    const found = [...heard]
    look(document.documentElement, found)
    if (names() !== before) found.push(`a prototype changed: ${names()}`)
    if ({}.polluted !== undefined) found.push('a prototype is polluted')
    if (document.querySelector('.crash')) found.push('a panel failed')
    const scripts = document.querySelectorAll('script').length
    document.scriptsAtFirst ??= scripts
    if (scripts !== document.scriptsAtFirst) found.push(`${scripts} scripts`)
    if (document.querySelectorAll('img').length > 1) found.push('an image') // the one is the logo
    return [...new Set(found)].slice(0, 5)
  }
}
