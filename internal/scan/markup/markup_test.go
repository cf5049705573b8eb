package markup

import (
	"slices"
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
)

// read gives "path@offset" for every mention, and where reading stumbled.
func read(p dataset.Platform, source string) (string, []int) {
	out := NewReader(catalog.New(p)).Read(Input{
		Source: source,
		Custom: func(tag string) bool { return tag == "navigation-bar" },
		Field:  field,
	})
	var list []string
	for _, m := range out.Mentions {
		text := m.Path + "@" + source[m.Offset:m.Offset+m.Length]
		for _, g := range m.Guards {
			text += "?" + g.Path
		}
		list = append(list, text)
	}
	var stumbles []int
	for _, s := range out.Stumbles {
		stumbles = append(stumbles, s.Offset)
	}
	return strings.Join(list, " "), stumbles
}

// field knows can and ok, which are true where a path is there.
func field(name string) (finding.Condition, bool) {
	switch name {
	case "can", "ok":
		return finding.Condition{True: []finding.Guard{{Check: finding.CanIUse, Path: name}}}, true
	}
	return finding.Condition{}, false
}

func TestRead(t *testing.T) {
	cases := map[dataset.Platform][][2]string{
		dataset.WeChat: {
			{`<view></view>`, "view@view"},
			{`<VIEW/>`, ""},
			{`<button open-type="contact" bindcontact="f">a</button>`, "button@button button.open-type@open-type button.open-type.contact@contact button.bindcontact@bindcontact"},
			{`<button bind:contact="f"/>`, "button@button button.bindcontact@bind:contact"},
			{`<button catchcontact="f"/>`, "button@button button.bindcontact@catchcontact"},
			{`<button catch:contact="f"/>`, "button@button button.bindcontact@catch:contact"},
			{`<button capture-bind:contact="f"/>`, "button@button button.bindcontact@capture-bind:contact"},
			{`<button capture-catch:contact="f"/>`, "button@button button.bindcontact@capture-catch:contact"},
			{`<button mut-bind:contact="f"/>`, "button@button button.bindcontact@mut-bind:contact"},
			{`<page-container bindenter="f"/>`, "page-container@page-container page-container.bind:enter@bindenter"},
			{`<view bindtap="f" data-x="1" class="c"/>`, "view@view"},
			{`<input model:value="{{v}}"/>`, "input@input input.value@model:value"},
			{`<button open-type='contact'/>`, "button@button button.open-type@open-type button.open-type.contact@contact"},
			{`<button open-type=contact/>`, "button@button button.open-type@open-type button.open-type.contact@contact"},
			{"<button\n\topen-type = \"contact\"\r\n/>", "button@button button.open-type@open-type button.open-type.contact@contact"},
			{`<button open-type="{{type}}"/>`, "button@button button.open-type@open-type"},
			{`<button open-type="a{{'contact'}}"/>`, "button@button button.open-type@open-type"},
			{`<button plain loading/>`, "button@button button.plain@plain button.loading@loading"},
			{`<!-- <view/> --><text>view</text>`, "text@text"},
			{`<!-- <view> -- > --><!--<button/>-->`, ""},
			{`<text>{{a<view}}</text>`, "text@text"},
			{`<text>a < b</text>`, "text@text"},
			{`<text hover="{{a > b ? "<view/>" : ''}}" selectable/>`, "text@text text.selectable@selectable"},
			{`<text x="a > b < c" selectable/>`, "text@text text.selectable@selectable"},
			{`<wxs module="m">var a = "<view/>"; if (a<view) {}</wxs><text/>`, "text@text"},
			{`<wxs src="a.wxs" module="m"/><text/>`, "text@text"},
			{`<import src="a.wxml"/><include src="b.wxml"><block><slot/></block><template is="x" data="{{ {a:{b:1}} }}"/><text/>`, "text@text"},
			{`<template name="x"><text/></template>`, "text@text"},
			{`<navigation-bar title="x"><text/></navigation-bar>`, "text@text"},
			{`<my-thing open-type="contact"><text/></my-thing>`, "text@text"},
			{`<![CDATA[<view/>]]><text/>`, "text@text"},
			{`<?xml version="1.0"?><text/>`, "text@text"},
			{`<view wx:if="{{can}}"><text/></view><text/>`, "view@view?can text@text?can text@text"},
			{`<view wx:if="{{can && show}}"/>`, "view@view?can"},
			{`<view wx:if="{{can || show}}"/>`, "view@view"},
			{`<view wx:if="{{!can}}"/><view wx:else/>`, "view@view view@view?can"},
			{`<view wx:if="{{!can}}"/> <!-- a --> <text wx:elif="{{ok}}"/><view wx:else/>`, "view@view text@text?can?ok view@view?can"},
			{`<view wx:if="{{!can}}"/><text/><view wx:else/>`, "view@view text@text view@view"},
			{`<view wx:if="{{!can}}"><text/></view><view wx:else/>`, "view@view text@text view@view?can"},
			{`<block wx:if="{{can}}"><view wx:if="{{ok}}"/><view wx:else/></block>`, "view@view?can?ok view@view?can"},
			{`<text wx:else/>`, "text@text"},
			{`<view wx:if="can"/>`, "view@view"},
			{`<view hidden="{{!can}}"/>`, "view@view"},
			{`<button open-type="{{'contact'}}"/>`, "button@button button.open-type@open-type button.open-type.contact@'contact'"},
			{`<button open-type="{{ can ? 'contact' : 'share' }}"/>`, "button@button button.open-type@open-type button.open-type.contact@'contact'?can button.open-type.share@'share'"},
			{`<button open-type="{{can ? "contact" : "share"}}"/>`, `button@button button.open-type@open-type button.open-type.contact@"contact"?can button.open-type.share@"share"`},
			{`<button open-type="{{a || 'share'}}"/>`, "button@button button.open-type@open-type button.open-type.share@'share'"},
			{`<button open-type="{{can && 'contact'}}"/>`, "button@button button.open-type@open-type button.open-type.contact@'contact'?can"},
			{`<button open-type="{{f('contact')}}"/>`, "button@button button.open-type@open-type"},
			{`<button open-type="{{t == 'contact'}}"/>`, "button@button button.open-type@open-type"},
			{"\u4e2d\u6587<text\u4e2d/>", ""},
		},
		dataset.Alipay: {
			{`<button onGetAuthorize="f" open-type="getAuthorize" scope='userInfo'/>`, "button@button button.onGetAuthorize@onGetAuthorize button.open-type@open-type button.open-type.getAuthorize@getAuthorize button.scope@scope button.scope.userInfo@userInfo"},
			{`<view a:if="{{can}}"/><view a:else/>`, "view@view?can view@view"},
			{`<view onAppear="f"/>`, "view@view view.onAppear@onAppear"},
			{`<view catchAppear="f"/>`, "view@view view.onAppear@catchAppear"},
		},
		dataset.Xiaohongshu: {
			{`<view xhs:if="{{can}}"/>`, "view@view?can"},
			{`<button bind:getphonenumber="f" open-type="share"/>`, "button@button button.bindgetphonenumber@bind:getphonenumber button.open-type@open-type button.open-type.share@share"},
		},
	}
	for p, list := range cases {
		for _, tt := range list {
			t.Run(tt[0], func(t *testing.T) {
				got, stumbles := read(p, tt[0])
				if got != tt[1] {
					t.Errorf("got  %s\nwant %s", got, tt[1])
				}
				if stumbles != nil {
					t.Errorf("stumbled at %v", stumbles)
				}
			})
		}
	}
}

// What is broken is told, and what comes behind it is read.
func TestBroken(t *testing.T) {
	cases := []struct {
		source string
		want   string
		at     int
	}{
		{"<view", "view@view", 1},
		{"<view <text/>", "view@view text@text", 1},
		{"<view class=\"a>\n<text/>", "view@view text@text", 12},
		{"<view class=\"a>\n<text selectable=\"x\"/>", "view@view text@text text.selectable@selectable", 12},
		{"<view title=\"{{a>\n<text selectable=\"{{b}}\"/>", "view@view text@text text.selectable@selectable", 12},
		{"<view></text></view><text/>", "view@view text@text", 8},
		{"<view><text></view><text/>", "view@view text@text text@text", 7},
		{"<view/><!-- <text/>", "view@view", 7},
		{"<wxs><text/>", "", 5},
		{"</view", "", 2},
		{"</view<text/>", "text@text", 2},
		{"<view =a/><text/>", "view@view text@text", 6},
	}
	for _, tt := range cases {
		t.Run(tt.source, func(t *testing.T) {
			got, stumbles := read(dataset.WeChat, tt.source)
			if got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if !slices.Equal(stumbles, []int{tt.at}) {
				t.Errorf("stumbled at %v, want %d", stumbles, tt.at)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{`<view wx:if="{{a}}"><button open-type="{{b ? 'contact' : 'share'}}"/></view>`, `<a b='{{"'"}}' <c`, `{{ {{ }} <`, `<!--`, `</`} {
		f.Add(s)
	}
	r := NewReader(catalog.New(dataset.WeChat))
	f.Fuzz(func(t *testing.T, source string) {
		out := r.Read(Input{Source: source, Custom: func(string) bool { return false }, Field: field})
		last := 0
		for _, m := range out.Mentions {
			if m.Offset < last || m.Length <= 0 || m.Offset+m.Length > len(source) {
				t.Fatalf("%s at %d, after %d", m.Path, m.Offset, last)
			}
			last = m.Offset
		}
		for _, s := range out.Stumbles {
			if s.Offset < 0 || s.Offset > len(source) {
				t.Fatalf("stumbled at %d of %d", s.Offset, len(source))
			}
		}
	})
}
