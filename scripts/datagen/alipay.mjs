// Reads @mini-types/my with the TypeScript compiler API and prints the canIUse
// paths of the Alipay API as JSON, in the form that typings.mjs describes.
// These declarations state no versions; the fields for them are empty.
//
// On Alipay what arrives through success is asked about as callback.
import { createRequire } from 'node:module';
import ts from 'typescript';
import { Walker } from './walk.mjs';
import { output, programOf } from './program.mjs';

const entry = createRequire(import.meta.url).resolve('@mini-types/my/types/index.d.ts');
const folder = entry.slice(0, -'index.d.ts'.length);

// isClass tells classes from plain data: the package exports classes under
// their own names; data has none, or one that begins with a capital I twice
// over (ITypeSystemInfo).
function isClass(type, name) {
  return /^(?!I[A-Z])[A-Z]/.test(name) && (type.symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) !== 0;
}

const { program, checker } = programOf(entry);
const my = program.getSourceFiles()
  .flatMap(file => checker.getSymbolsInScope(file, ts.SymbolFlags.Namespace))
  .find(symbol => symbol.name === 'my');
const walker = new Walker(checker, {
  successNode: 'callback',
  owns: file => file.startsWith(folder),
  inlines: true,
  passes: () => false,
  stops: () => false,
  isClass,
  describe: () => ({}),
});
const members = checker.getExportsOfModule(my).filter(symbol => symbol.flags & ts.SymbolFlags.Value);
for (const symbol of members) walker.root(symbol);
output(walker, entry, { members: members.length });
