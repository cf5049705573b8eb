package syntax

import "testing"

// statements are sources and the trees of their programs.
var statements = []struct{ source, tree string }{
	{"#!/usr/bin/env node\nx", "(do x)"},
	{"a\nb", "(do a) (do b)"},
	{"a\n++b", "(do a) (do (unary ++ b))"},
	{"a\n(b)", "(do (call a [b]))"},
	{"return\na", "(return) (do a)"},
	{"var a = 1, {b, c: [d = 2, ...e]} = f", "(var var [(declare a 1) (declare (object [(prop b) (prop c (array [(default d 2) (spread e)]))]) f)])"},
	{"let = 1; let\nx; let in y", "(do (assign = let 1)) (var let [(declare x)]) (do (binary in let y))"},
	{"using x = y; await using z = w", "(var using [(declare x y)]) (var using [(declare z w)])"},
	{"if (a) b; else if (c) d; else e", "(if a (do b) (if c (do d) (do e)))"},
	{"for (;;) {}", "(for - (block) [- - -])"},
	{"for (var i = 0, n = (a in b); i < n; i++) x", "(for - (do x) [(var var [(declare i 0) (declare n (binary in a b))]) (binary < i n) (postfix ++ i)])"},
	{"for (const [a] of b) c", "(foreach (var const [(declare (array [a]))]) (do c) b)"},
	{"for (a.b in c) d", "(foreach (member b a) (do d) c)"},
	{"for await (x of y) z", "(foreach x (do z) y)"},
	{"while (a) b", "(while a (do b))"},
	{"do a; while (b) c", "(dowhile b (do a)) (do c)"},
	{"a: for (;;) break a", "(label a (for - (jump break) [- - -]))"},
	{"try { a } catch ({b}) { c } finally { d }", "(try (block [(do a)]) - (block [(do d)]) [(object [(prop b)]) (block [(do c)])])"},
	{"try { a } catch { b }", "(try (block [(do a)]) [- (block [(do b)])])"},
	{"switch (a) { case b: c; default: d }", "(switch a [(case b [(do c)]) (case [(do d)])])"},
	{"throw a", "(throw a)"},
	{"with (a) b", "(block [(do a) (do b)])"},
	{"debugger", "(empty)"},
	{"function f(a, {b} = {}, ...c) {}", "(function f (block) [a (default (object [(prop b)]) (object)) (spread c)])"},
	{"async function f() {}", "(async function f (block))"},
	{"async\nfunction f() {}", "(do async) (function f (block))"},
	{"class A {}\n/a/", "(class A) (do /a/)"},
	{"{}\n/a/.b", "(block) (do (member b /a/))"},
	{"if (a) /b/.c()", "(if a (do (call (member c /b/))))"},
	{"x = () => {}\n/a/g", "(do (assign = x (=>function (block)))) (do /a/g)"},
	{"x = function () {}\n/a/g", "(do (assign = x (binary / (binary / (function (block)) a) g)))"},
	{"import a, {b, c as d, default as e} from 'm'", "(import m [(spec default a) (spec b b) (spec c d) (spec default e)])"},
	{"import * as a from 'm' with {type: 'json'}", "(import m [(spec * a)])"},
	{"import 'm'", "(import m)"},
	{"import('m')", `(do (call import ["m"]))`},
	{"export {a, b as c}", "(export [(spec a a) (spec c b)])"},
	{"export {a as b} from 'm'; export * from 'n'; export * as o from 'p'", "(export m [(spec a)]) (export n [(spec *)]) (export p [(spec o)])"},
	{"export default function () {}", "(export (function (block)))"},
	{"export default class {}", "(export (class))"},
	{"export default a", "(export a)"},
	{"export const a = 1", "(export (var const [(declare a 1)]))"},
	{"// wx.a\n/* wx.b */ 'wx.c'", `(do "wx.c")`},
	{"await x; await (y)", "(do (unary await x)) (do (unary await y))"},
	{"yield = 1; async = 2; of(get, set); static: 3", "(do (assign = yield 1)) (do (assign = async 2)) (do (call of [get set])) (label static (do 3))"},
	{"type = a; type.b; namespace(c); declare\nx; module.exports = d", "(do (assign = type a)) (do (member b type)) (do (call namespace [c])) (do declare) (do x) (do (assign = (member exports module) d))"},
}

func TestStatements(t *testing.T) {
	for _, test := range statements {
		t.Run(test.source, func(t *testing.T) {
			check(t, test.source, "(program ["+test.tree+"])")
		})
	}
}

// types are sources of TypeScript and JSX and the trees of their programs.
var types = []struct{ source, tree string }{
	{"let a: A.B<C[], D>[] = 1, b!: string", "(var let [(declare a 1) (declare b)])"},
	{"let a: Array<Array<B>>= c", "(var let [(declare a c)])"},
	{"let a: (b: C) => D | {e: F; g(): H} = i", "(var let [(declare a i)])"},
	{"let a: A extends (infer B extends C)[] ? B : `x${D}` = e", "(var let [(declare a e)])"},
	{"let a: [b?: C, ...d: E[]], f: new () => G, h: typeof import('i').j, k: readonly -1[]", "(var let [(declare a) (declare f) (declare h) (declare k)])"},
	{"function f<T extends U = V>(this: W, a?: T, b: X = 1): asserts a is Y { }", "(function f (block) [a (default b 1)])"},
	{"function f(a: A): B;\nfunction f(a) {}", "(empty) (function f (block) [a])"},
	{"f<T>(x); f<A<B>>(x); a.b<C>`d`; new E<F>(g); h?.<I>(j)", "(do (call f [x])) (do (call f [x])) (do (template (member b a))) (do (new E [g])) (do (?.call h [j]))"},
	{"a < b > (c); f(a<b, c>d); typeof a<`u`,typeof b>`u`", "(do (binary > (binary < a b) c)) (do (call f [(binary < a b) (binary > c d)])) (do (comma [(binary < (unary typeof a) \"u\") (binary > (unary typeof b) \"u\")]))"},
	{"x = <T,>(a: T): T => a", "(do (assign = x (=>function a [a])))"},
	{"x = <T>(a) => b; y = <T>z", "(do (assign = x (=>function b [a]))) (do (assign = y z))"},
	{"async <T>(a: T) => b", "(do (async =>function b [a]))"},
	{"(a?: A, b = 1, ...c: C[]): D => e", "(do (=>function e [a (default b 1) (spread c)]))"},
	{"a ? (b) : c => d", "(do (?: a b (=>function d [c])))"},
	{"a ? (b: B): C => d : e", "(do (?: a (=>function d [b]) e))"},
	{"a ? (b): C<D> => e : f", "(do (?: a (=>function e [b]) f))"},
	{"a ? (b, c) : d", "(do (?: a (comma [b c]) d))"},
	{"x as A | B && c; (d satisfies E).f; g!.h![0]!", "(do (binary && x c)) (do (member f d)) (do (index (member h g) 0))"},
	{"x as const", "(do x)"},
	{"a! = b", "(do (assign = a b))"},
	{"class A<T> extends B<T> implements C, D { private readonly a?: string = 1; declare b: C; [k: string]: D; abstract e(): F; g<T>(): void {} constructor(private h: I, readonly j = 2) { } static #k; get = 3; static async *l() {} }",
		"(class A B [(prop a 1) (prop b) (prop g (function (block))) (prop constructor (function (block) [h (default j 2)])) (static prop #k) (prop get 3) (static prop l (async function (block)))])"},
	{"@a @b.c({d: e}) class F { @g() h; @i j() {} }", "(class F [(block [(do a) (do (call (member c b) [(object [(prop d e)])]))]) (block [(do (call g))]) (prop h) (block [(do i)]) (prop j (function (block)))])"},
	{"@a export default class B {}", "(export (class B [(block [(do a)])]))"},
	{"abstract class A {}", "(class A)"},
	{"enum A { B = 1, 'C' = f() }", "(var const [(declare A (object [(prop B 1) (prop C (call f))]))])"},
	{"const enum A { B = 1 }", "(var const [(declare A (object [(prop B 1)]))])"},
	{"interface A<B> extends C, D<E> { f(): void; readonly [g: string]: H }\nx", "(empty) (do x)"},
	{"type A<B> = { [C in keyof B]?: B[C] } & D\nx", "(empty) (do x)"},
	{"declare const wx: any; declare function f(): void; declare global { x }\ny", "(empty) (empty) (empty) (do y)"},
	{"declare module 'm' { export = x }", "(empty)"},
	{"namespace A.B { export const c = 1 }", "(block [(export (var const [(declare c 1)]))])"},
	{"import type A from 'm'; import type {B} from 'm'; import {type C, d} from 'm'; export type {E} from 'm'", "(empty) (empty) (import m [(spec d d)]) (empty)"},
	{"import type from 'm'; import {type} from 'm'", "(import m [(spec default type)]) (import m [(spec type type)])"},
	{"import a = require('b'); export = c; export as namespace D", `(var const [(declare a (call require ["b"]))]) (export c) (empty)`},
	{"x = <View a={b} {...c} d='e' f><Text>it's {g} // h</Text>{/* i */}<J.K/></View>", "(do (assign = x (array [b c g])))"},
	{"x = <></>, y = <A b=<C d={e}/>/>", "(do (comma [(assign = x (array)) (assign = y (array [(array [e])]))]))"},
	{"x = <A>{b.map(c => <D e={c}/>)}</A>", "(do (assign = x (array [(call (member map b) [(=>function (array [c]) [c])])])))"},
}

func TestTypes(t *testing.T) {
	for _, test := range types {
		t.Run(test.source, func(t *testing.T) {
			check(t, test.source, "(program ["+test.tree+"])")
		})
	}
}

// broken are sources that cannot be read whole, the place where the first
// stumble must be, and what must be read all the same.
var broken = []struct {
	source string
	offset int
	tree   string
}{
	{"a b", 2, "(do a) (do b)"},
	{"wx.a(; wx.b()", 5, "(do (call (member a wx))) (do (call (member b wx)))"},
	{"f(a b, c)", 4, "(do (call f [a b c]))"},
	{"x = ; y", 4, "(do (assign = x (bad))) (do y)"},
	{") a", 0, "(do (bad)) (do a)"},
	{"if (a { b } c", 6, "(if a (block [(do b)])) (do c)"},
	{"{ a", 3, "(block [(do a)])"},
	{"a }\nb", 2, "(do a) (do (bad)) (do b)"},
	{"x = 'a\nb", 4, "(do (assign = x (bad))) (do b)"},
	{"x = /a\nb", 4, "(do (assign = x (bad))) (do a) (do b)"},
	{"x = `a${b", 9, "(do (assign = x (template [b])))"},
	{"({a: 1; b: 2})", 6, "(do (object [(prop a 1) (prop b 2)]))"},
	{"a.\nb()", 6, ""},
	{"let {a, b = c", 13, "(var let [(declare (object [(prop a) (prop b (default b c))]))])"},
	{"class { a( } b", 11, ""},
	{"a /* b", 2, "(do a) (do (bad))"},
	{"x = < b", 4, ""},
	{"a\x00b", 1, "(do a) (do (bad)) (do b)"},
}

func TestBroken(t *testing.T) {
	for _, test := range broken {
		t.Run(test.source, func(t *testing.T) {
			file := Parse(test.source)
			if got := format(file.Root); test.tree != "" && got != "(program ["+test.tree+"])" {
				t.Errorf("got  %s\nwant (program [%s])", got, test.tree)
			}
			if test.source == "a.\nb()" {
				if len(file.Stumbles) != 0 {
					t.Errorf("stumbled: %v", file.Stumbles)
				}
				return
			}
			if len(file.Stumbles) == 0 || file.Stumbles[0] != (Stumble{Offset: test.offset}) {
				t.Errorf("stumbled at %v, want %d", file.Stumbles, test.offset)
			}
		})
	}
}
