package text

// The dialog with the snippets for embedding.
const (
	EmbedOpen    Phrase = "嵌入这个结论 ¦ Embed this answer"
	EmbedClose   Phrase = "关闭 ¦ Close"
	EmbedHint    Phrase = "粘贴到你的文档里，读者看到的是随数据更新的结论。 ¦ Paste one of these into your documentation; readers see an answer that follows the data."
	EmbedBadgeOf Phrase = "徽章是整个 {0} 的：静态徽章每个 API、每个组件一张。 ¦ The badge is that of {0} as a whole: there is one static badge for each API and each component."
)

// SnippetName is the name of a way to embed.
func (w Words) SnippetName(name string) string {
	switch name {
	case "element":
		return w.T("网页元素，跟随最新构建 ¦ Element, follows the newest build")
	case "pinned":
		return w.T("网页元素，固定在这个构建（带完整性校验） ¦ Element, pinned to this build by its integrity")
	case "frame":
		return w.T("iframe ¦ iframe")
	case "markdown":
		return w.T("Markdown 徽章 ¦ Markdown badge")
	}
	return name
}

// SnippetNote says what must be known of a way to embed.
func (w Words) SnippetNote(name string) string {
	switch name {
	case "element":
		return w.T("你的站点若有内容安全策略，script-src、connect-src、img-src 要允许这个来源，script-src 还要 'wasm-unsafe-eval'。 ¦ If your site has a content security policy, script-src, connect-src and img-src must allow this origin, and script-src needs 'wasm-unsafe-eval'.")
	case "frame":
		return w.T("第二行让高度自适应；没有它也能用。 ¦ The second line fits the height; it works without.")
	}
	return ""
}
