// Walks the type declarations of a mini-program platform and collects canIUse
// paths: ${API}.${method}.${param}.${option} and ${Class}.${member}…
//
// The walker is given a TypeScript checker and a dialect:
//
//   successNode          the node for what option.success receives
//   isClass(type, name)  whether an interface is asked about as Class.member
//   stops(name)          whether a class or namespace ends at its members
//   owns(file)           whether a file declares the platform's API
//   inlines              whether members of a class are also asked about below
//                        the return of what creates it
//   passes(type)         whether a type only leads on to classes: the instance
//                        of a component, whose methods create some
//   describe(symbol)     { since, deprecated, category } as its comment states
//
// It records what it meets in `rows` (path -> { kind, since, deprecated,
// category }) and `creators` (class -> path that returns, delivers or holds an
// object of it -> "method" or "property"). What is common to all APIs (fail, complete, errMsg) is not a canIUse
// path and is not recorded.
import ts from 'typescript';

const common = new Set(['fail', 'complete', 'errMsg']);
const nothing = ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never;

export class Walker {
  constructor(checker, dialect) {
    this.checker = checker;
    this.dialect = dialect;
    this.rows = new Map();
    this.creators = new Map();
    this.classes = new Map(); // name -> type
    this.queue = [];
  }

  // root records a member of the platform's global object and all below it,
  // and the classes that it leads to.
  root(symbol) {
    const type = this.typeOf(symbol);
    const namespace = this.isObject(type) || (symbol.flags & ts.SymbolFlags.Namespace) !== 0;
    this.record(symbol.name, namespace ? 'namespace' : 'api', symbol);
    if (namespace) this.members(symbol.name, type);
    else this.callable(symbol.name, type);
    while (this.queue.length > 0) {
      const name = this.queue.shift();
      this.record(name, 'class', this.classes.get(name).symbol);
      this.members(name, this.classes.get(name));
    }
  }

  // members records the members of a class or namespace.
  members(path, type) {
    const stop = this.dialect.stops(this.nameOf(type));
    for (const symbol of this.propertiesOf(type)) {
      const below = `${path}.${symbol.name}`;
      this.record(below, 'member', symbol);
      if (stop) continue;
      const memberType = this.typeOf(symbol);
      if (memberType.getCallSignatures().length > 0) this.callable(below, memberType);
      else this.value(below, memberType, { kind: 'result', seen: [type], creator: below, by: 'property' });
    }
  }

  // callable records object, success, callback and return of a function.
  callable(path, type) {
    for (const signature of type.getCallSignatures()) {
      if (isAnyFunction(signature, this.checker)) continue;
      const answers = signature.getParameters().map(p => this.parameter(path, p));
      for (const type of this.halvesOf(signature.getReturnType())) {
        const promised = this.promised(type);
        if (!promised || !answers.includes(true)) this.returned(path, promised ?? type);
      }
    }
  }

  // parameter records one argument; it is true when option.success answers.
  parameter(path, symbol) {
    const type = this.constraintOf(this.typeOf(symbol));
    const callback = this.callbackOf(type);
    if (callback) {
      this.delivered(path, 'callback', callback);
      return false;
    }
    const option = this.partsOf(type).find(part => this.isOption(part));
    return option ? this.option(path, option) : false;
  }

  option(path, type) {
    const node = `${path}.object`;
    this.record(node, 'method', null);
    let answers = false;
    for (const property of this.propertiesOf(type)) {
      const success = property.name === 'success' && this.callbackOf(this.typeOf(property));
      if (success) {
        answers = true;
        this.delivered(path, this.dialect.successNode, success);
      } else {
        this.field(node, property, { kind: 'param', seen: [type], creator: null });
      }
    }
    return answers;
  }

  // delivered records what a callback receives as its first argument.
  delivered(path, node, signature) {
    this.record(`${path}.${node}`, 'method', null);
    const [first] = signature.getParameters();
    if (!first || isAnyFunction(signature, this.checker)) return;
    const type = this.constraintOf(this.typeOf(first));
    this.value(`${path}.${node}`, type, { kind: 'result', seen: [], creator: path });
  }

  returned(path, type) {
    if (type.flags & nothing) return;
    this.record(`${path}.return`, 'method', null);
    this.value(`${path}.return`, type, { kind: 'result', seen: [], creator: path });
  }

  // field records a property of a parameter or result and what is below.
  field(path, symbol, context) {
    const below = `${path}.${symbol.name}`;
    this.record(below, context.kind, symbol);
    this.value(below, this.typeOf(symbol), context);
  }

  // value records what is below a path of this type: allowed values, and the
  // properties of plain data. A class is noted with what delivers it, and is
  // entered on its own, not below the path.
  value(path, type, context) {
    for (const part of this.partsOf(type)) {
      if (part.isStringLiteral() || part.isNumberLiteral()) {
        if (isAllowedValue(path, part.value)) this.record(`${path}.${part.value}`, 'value', null);
        continue;
      }
      if (!this.isObject(part) || context.seen.includes(part)) continue;
      if (this.note(part, context)) {
        if (this.dialect.inlines && path === `${context.creator}.return`) this.inline(context.creator, part);
        continue;
      }
      const inner = { ...context, seen: [...context.seen, part] };
      for (const property of this.propertiesOf(part)) this.field(path, property, inner);
    }
  }

  // inline records the members of a class below the return of an API too, for
  // a platform that is asked about them either way.
  inline(api, type) {
    if (this.classes.has(api.split('.')[0])) return;
    for (const property of this.propertiesOf(type)) this.record(`${api}.return.${property.name}`, 'result', null);
  }

  // note remembers a class and what creates it; false when it is not a class.
  note(type, { creator, by = 'method' }) {
    const name = this.nameOf(type);
    if (!name || !this.dialect.isClass(type, name, this)) return false;
    if (!this.classes.has(name)) {
      this.classes.set(name, type);
      this.queue.push(name);
    }
    if (!this.creators.has(name)) this.creators.set(name, new Map());
    if (creator) this.creators.get(name).set(creator, by);
    return true;
  }

  record(path, kind, symbol) {
    const stated = symbol ? this.dialect.describe(symbol) : {};
    const row = this.rows.get(path) ?? { kind, since: '', deprecated: '', category: '' };
    for (const [name, text] of Object.entries(stated)) row[name] ||= text;
    this.rows.set(path, row);
  }

  typeOf(symbol) {
    return this.checker.getTypeOfSymbol(symbol);
  }

  nameOf(type) {
    return (type.aliasSymbol ?? type.symbol)?.name ?? '';
  }

  // propertiesOf leaves out computed names and what is common to all APIs.
  propertiesOf(type) {
    return this.checker.getPropertiesOfType(type)
      .filter(symbol => !symbol.name.startsWith('__') && !common.has(symbol.name));
  }

  constraintOf(type) {
    return this.checker.getBaseConstraintOfType(type) ?? type;
  }

  // partsOf splits unions, drops null and undefined, and looks into arrays.
  partsOf(type) {
    return (type.isUnion() ? type.types : [type]).flatMap(part => {
      if (part.flags & nothing) return [];
      if (!this.checker.isArrayType(part) && !this.checker.isTupleType(part)) return [part];
      return this.checker.getTypeArguments(part).flatMap(item => this.partsOf(item));
    });
  }

  // halvesOf splits Promise<Result> & Task, what an API returns whose answer
  // comes by a promise and which can be watched meanwhile.
  halvesOf(type) {
    if (!type.isIntersection() || type.aliasSymbol) return [type];
    return type.types.some(part => this.promised(part)) ? type.types : [type];
  }

  callbackOf(type) {
    return this.partsOf(type).flatMap(part => part.getCallSignatures())[0];
  }

  // isObject is true for objects that the platform's own files declare:
  // ArrayBuffer, Promise and Record are not entered.
  isObject(type) {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
    if (type.getCallSignatures().length > 0) return false;
    const named = type.aliasSymbol ?? type.symbol;
    if (!named && type.isIntersection()) return type.types.some(part => this.isObject(part));
    return (named?.declarations ?? []).some(d => this.dialect.owns(d.getSourceFile().fileName));
  }

  // isOption is true for an object that a caller writes, as against an object
  // of a class that is handed in.
  isOption(type) {
    if (this.dialect.passes(type)) {
      for (const method of this.propertiesOf(type)) {
        for (const signature of this.typeOf(method).getCallSignatures()) {
          const made = signature.getReturnType();
          if (this.isObject(made)) this.note(made, {});
        }
      }
      return false;
    }
    return this.isObject(type) && !this.note(type, {});
  }

  // promised is what a promise resolves to, or undefined for other types. The
  // alias stands for the promise that an API returns when no callback is given.
  promised(type) {
    if (type.aliasSymbol?.name === 'PromisifySuccessResult') return type;
    if (type.symbol?.name !== 'Promise') return undefined;
    return this.checker.getTypeArguments(type)[0];
  }
}

// isAllowedValue leaves out what nobody would write in a path: empty texts,
// sentences of error messages, other scripts than ASCII.
function isAllowedValue(path, value) {
  return /^[\w.:+\- ]+$/.test(value) && !common.has(value) && !/rr(or)?Message$/.test(path);
}

// isAnyFunction recognises (...args: any[]) => any, which states nothing.
function isAnyFunction(signature, checker) {
  const [first] = signature.getParameters();
  return first?.name === 'args' && (signature.getReturnType().flags & ts.TypeFlags.Any) !== 0
    && checker.isArrayType(checker.getTypeOfSymbol(first));
}
