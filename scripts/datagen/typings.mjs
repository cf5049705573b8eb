// Reads miniprogram-api-typings with the TypeScript compiler API and prints
// the canIUse paths of the WeChat API as JSON:
//
//   { version, rows: [[path, kind, since, deprecated, category]],
//     creators: [[class, path, by]], counts: { … } }
//
// since is what the comment of the path itself says after 需要基础库： (older:
// 最低基础库：); the line 在插件中使用：需要基础库 is about plug-ins and is not
// that. deprecated is the version after @deprecated 基础库版本, or "-" when the
// comment names none. category is the folder of the documentation page that
// the comment links to.
import { createRequire } from 'node:module';
import ts from 'typescript';
import { Walker } from './walk.mjs';
import { globalType, output, programOf } from './program.mjs';

const docs = 'https://developers.weixin.qq.com/miniprogram/dev/api/';
const entry = createRequire(import.meta.url).resolve('miniprogram-api-typings/types/index.d.ts');
const folder = entry.slice(0, -'index.d.ts'.length);
// Pages, components and apps are the framework, not members of wx.
const framework = /lib\.wx\.(app|page|behavior|component|event|glass-easel.*)\.d\.ts$/;

function describe(symbol) {
  const text = (symbol.declarations ?? [])
    .flatMap(d => ts.getJSDocCommentsAndTags(d).filter(ts.isJSDoc))
    .map(doc => doc.getFullText()).join('\n');
  const since = /^[\s*/]*(?:需要基础库|最低基础库(?:版本)?)\s*[：:]\s*\[?`([\d.]+)`/m.exec(text);
  const deprecated = /@deprecated(?:\s*基础库版本\s*\[([\d.]+)\])?/.exec(text);
  const page = new RegExp(`\\(${docs}([^()]*)/\\w+\\.${symbol.name.replace('$', '\\$')}\\.html\\)`).exec(text);
  return {
    since: since?.[1] ?? '',
    deprecated: deprecated ? deprecated[1] ?? '-' : '',
    category: page?.[1] ?? '',
  };
}

// isClass tells classes from plain data: an interface with a function among
// its members, which is not the options of a call.
function isClass(type, name, walker) {
  return !name.startsWith('__') && !name.endsWith('Option') &&
    walker.propertiesOf(type).some(p => p.name !== 'success' && walker.callbackOf(walker.typeOf(p)));
}

// fileUnder gives each class the folder of its members' pages, and leaves
// members a folder of their own only where it is another one.
function fileUnder(rows) {
  const folders = new Map();
  for (const [path, row] of rows) {
    const [root, member, deeper] = path.split('.');
    if (!row.category || !member || deeper) continue;
    const counts = folders.get(root) ?? new Map();
    folders.set(root, counts.set(row.category, (counts.get(row.category) ?? 0) + 1));
  }
  for (const [root, counts] of folders) {
    const row = rows.get(root);
    if (row.kind === 'class') row.category ||= [...counts].sort((a, b) => b[1] - a[1])[0][0];
  }
  for (const [path, row] of rows) {
    const root = path.split('.')[0];
    if (path !== root && row.category === rows.get(root).category) row.category = '';
  }
}

const { program, checker } = programOf(entry);
const walker = new Walker(checker, {
  successNode: 'success',
  owns: file => file.startsWith(folder) && !framework.test(file),
  inlines: false,
  passes: type => type.aliasSymbol?.name === 'TrivialInstance',
  stops: name => name === 'WxCloud' || name === 'IXrFrameSystem',
  isClass,
  describe,
});
const members = checker.getPropertiesOfType(globalType(program, 'wx'));
for (const symbol of members) walker.root(symbol);
fileUnder(walker.rows);
output(walker, entry, {
  members: members.length,
  'members with a version': members.filter(m => walker.rows.get(m.name).since).length,
});
