// What the readers of type packages share: a program to ask, and their output.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

// programOf type-checks a package's declarations on their own.
export function programOf(entry) {
  const program = ts.createProgram([entry], { lib: ['lib.es2020.d.ts'], types: [], strict: true, noEmit: true });
  return { program, checker: program.getTypeChecker() };
}

// globalType is the type of a variable that the package declares globally.
export function globalType(program, name) {
  for (const file of program.getSourceFiles()) {
    for (const statement of file.statements.filter(ts.isVariableStatement)) {
      const found = statement.declarationList.declarations.find(d => d.name.getText() === name);
      if (found) return program.getTypeChecker().getTypeAtLocation(found);
    }
  }
  throw new Error(`no global ${name} in the package`);
}

// output prints what a walker found as JSON, with the counts that a reader of
// the log wants to compare with the last time.
export function output(walker, entry, counts) {
  const rows = [...walker.rows].map(([path, row]) => [path, row.kind, row.since, row.deprecated, row.category]);
  const creators = [...walker.creators].flatMap(([name, paths]) => [...paths].map(([path, by]) => [name, path, by]));
  process.stdout.write(JSON.stringify({
    version: versionOf(entry),
    rows,
    creators,
    counts: { ...counts, classes: walker.classes.size, paths: rows.length },
  }) + '\n');
}

function versionOf(entry) {
  for (let folder = dirname(entry); ; folder = dirname(folder)) {
    try {
      return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
    } catch (error) {
      if (error.code !== 'ENOENT' || folder === dirname(folder)) throw error;
    }
  }
}
